-- SPDX-License-Identifier: GPL-3.0-or-later
-- For wrk: asks for the keys whose tokens stand in a file, one after the other, and prints what came of it.
-- wrk -s verify.lua URL -- TOKENS

local requests = {}
local at = 0

function init(args)
    for token in io.lines(args[1]) do
        requests[#requests + 1] = wrk.format("GET", nil, {["Authorization"] = "Bearer " .. token})
    end
end

function request()
    at = at % #requests + 1
    return requests[at]
end

-- Requests, microseconds that they took in all, the 99th percentile of one in microseconds, failures.
function done(summary, latency)
    local errors = summary.errors
    io.write(string.format("result %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(99),
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
