// SPDX-License-Identifier: GPL-3.0-or-later
// The page around Swagger UI.
import { Service } from "/docs/service.mjs";

const element = (id) => document.getElementById(id);
const service = new Service();
let opened = null;
let places = [];

const ui = window.SwaggerUIBundle({
  url: "/openapi.yaml",
  domNode: element("ui"),
  deepLinking: true,
  persistAuthorization: false,
  validatorUrl: null,
  docExpansion: "list",
  requestInterceptor: (request) => {
    request.headers["X-Chatelaine-Client"] = "docs";
    return request;
  },
});

function say(sentence, fault = false) {
  element("state").textContent = sentence;
  element("state").classList.toggle("fault", fault);
}

/** Runs what a form asks for, and says why when it fails. */
function onSubmit(form, act) {
  element(form).addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = element(form).querySelector("button");
    button.disabled = true;
    try {
      await act();
    } catch (fault) {
      say(fault.message, true);
    } finally {
      button.disabled = false;
    }
  });
}

async function create(place) {
  const { key, secret } = await service.createToken(opened.session, place);
  for (const scheme of ["bearer_key", "access_token"]) ui.preauthorizeApiKey(scheme, secret);
  element("chooseTeam").hidden = true;
  const end = key.expires_at ? `until ${new Date(key.expires_at).toLocaleString()}` : "without an end";
  say(
    `Signed in as ${opened.session.email}. The calls use the token “${key.label}” of ${place.workspace.name}, ` +
      `team ${place.team}, good ${end}. Delete it in your list when you are done.`,
  );
}

onSubmit("signIn", async () => {
  opened = await service.signIn(element("email").value, element("password").value);
  element("password").value = "";
  element("signIn").hidden = true;
  element("signOut").hidden = false;
  ui.preauthorizeApiKey("session", opened.token);
  say(`Signed in as ${opened.session.email}.`);
  places = await service.places();
  if (places.length === 1) {
    await create(places[0]);
  } else if (places.length > 1) {
    element("place").replaceChildren(
      ...places.map(({ workspace, team }, at) => new Option(`${workspace.name}: ${team}`, String(at))),
    );
    element("chooseTeam").hidden = false;
    say(`Signed in as ${opened.session.email}. Choose the team that the token for the sample calls is for.`);
  }
});

onSubmit("chooseTeam", () => create(places[Number(element("place").value)]));

element("signOut").addEventListener("click", async () => {
  try {
    await service.signOut();
  } finally {
    window.location.reload();
  }
});
