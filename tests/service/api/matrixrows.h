// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace chatelaine {

/// One call of the access matrix, and who may make it. Members are named by letters: o owner, a admin, m
/// member, v viewer. Whoever is not named is answered as for something that does not exist.
struct MatrixRow {
    const char *name;
    const char *method;
    /// With {w} workspace, {n} its name, {k} key, {t} team, {i} invitation, {e} another member; these stand
    /// in the body too, and {d} for the key's digest.
    const char *target;
    const char *body;
    const char *open; ///< Where the policy shows every row to everyone, or the call is about no key.
    const char *others; ///< The same for a key of somebody else.
    const char *closed; ///< Where the policy shows rows to their owner alone: for the own key.
    const char *closedOthers = "";
};

inline const std::vector<MatrixRow> &matrixRows()
{
    static const std::vector<MatrixRow> rows{
        // Of a workspace: the same whatever the policy.
        {"workspace", "GET", "/v1/workspaces/{w}", "", "vmao", "vmao", "vmao", "vmao"},
        {"workspace by name", "GET", "/v1/workspaces/{n}", "", "vmao", "vmao", "vmao", "vmao"},
        {"edit workspace", "PATCH", "/v1/workspaces/{w}", R"({"stale_days":30,"expiring_days":7})", "ao",
            "ao", "ao", "ao"},
        {"add team", "POST", "/v1/workspaces/{w}/teams", R"({"name":"New {k}"})", "ao", "ao", "ao", "ao"},
        {"remove team", "DELETE", "/v1/workspaces/{w}/teams/{t}", "", "ao", "ao", "ao", "ao"},
        {"preview plan", "GET", "/v1/workspaces/{w}/plan?to=premium", "", "ao", "ao", "ao", "ao"},
        {"change plan", "PUT", "/v1/workspaces/{w}/plan", R"({"plan":"premium"})", "ao", "ao", "ao", "ao"},
        {"events", "GET", "/v1/workspaces/{w}/events", "", "vmao", "vmao", "vmao", "vmao"},
        {"keys", "GET", "/v1/workspaces/{w}/keys", "", "vmao", "vmao", "vmao", "vmao"},
        {"create key", "POST", "/v1/workspaces/{w}/keys", R"({"label":"new","team":"Platform"})", "mao",
            "mao", "mao", "mao"},
        {"changes", "GET", "/v1/changes?workspace={w}&since=0.0", "", "vmao", "vmao", "vmao", "vmao"},
        {"changes as they come", "GET", "/v1/changes?workspace={w}&since=0.0", "", "vmao", "vmao", "vmao",
            "vmao"},
        {"members", "GET", "/v1/workspaces/{w}/members", "", "vmao", "vmao", "vmao", "vmao"},
        {"invite", "POST", "/v1/workspaces/{w}/invitations", R"({"email":"new@example.com","role":"viewer"})",
            "ao", "ao", "ao", "ao"},
        {"invite an owner", "POST", "/v1/workspaces/{w}/invitations",
            R"({"email":"new@example.com","role":"owner"})", "o", "o", "o", "o"},
        {"withdraw invitation", "DELETE", "/v1/workspaces/{w}/invitations/{i}", "", "ao", "ao", "ao", "ao"},
        {"change role", "PATCH", "/v1/workspaces/{w}/members/{e}", R"({"role":"member"})", "ao", "ao", "ao",
            "ao"},
        {"make an owner", "PATCH", "/v1/workspaces/{w}/members/{e}", R"({"role":"owner"})", "o", "o", "o",
            "o"},
        {"remove member", "DELETE", "/v1/workspaces/{w}/members/{e}", "", "ao", "ao", "ao", "ao"},
        {"remove workspace", "DELETE", "/v1/workspaces/{w}", "", "o", "o", "o", "o"},
        // Of a key.
        {"key", "GET", "/v1/keys/{k}", "", "vmao", "vmao", "vmao"},
        {"identify", "POST", "/v1/workspaces/{w}/identify", R"({"digest":"{d}"})", "vmao", "vmao", "vmao"},
        {"edit key", "PATCH", "/v1/keys/{k}", R"({"label":"other","version":1})", "mao", "mao", "mao"},
        {"disable", "POST", "/v1/keys/apply", R"({"action":"disable","ids":["{k}"]})", "mao", "mao", "mao"},
        {"enable", "POST", "/v1/keys/apply", R"({"action":"enable","ids":["{k}"]})", "mao", "mao", "mao"},
        {"delete", "POST", "/v1/keys/apply", R"({"action":"delete","ids":["{k}"]})", "mao", "mao", "mao"},
        {"restore", "POST", "/v1/keys/apply", R"({"action":"restore","ids":["{k}"]})", "mao", "mao", "mao"},
        {"refresh", "POST", "/v1/keys/{k}/refresh", "", "mao", "", "mao"},
        {"view secret", "POST", "/v1/keys/{k}/secret", "", "mao", "", "mao"},
    };
    return rows;
}

} // namespace chatelaine
