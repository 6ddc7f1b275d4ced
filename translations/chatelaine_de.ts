<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Registry</name>
    <message>
        <source>another policy has this id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chatelaine::JsonReader</name>
    <message>
        <source>“%1” is not one of the words that can stand here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the top level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be a whole number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such member is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something stands in it twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the scope has no such level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be one of the days, or 0 where never is offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be 1 to 40 of a-z, 0-9, - and _</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no plan of that id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be the name of an HTTP header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be a path that begins with /</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be 1 to 20 of a-z, 0-9 and single inner _, beginning with a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>masked and the action view_secret go together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be none exactly where there is no action disable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit_label needs a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic and a limit of one key per owner go together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there must be at least one way to carry the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the JSON is broken (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no level; there are off, read, write and execute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another scope has this id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must have 1 to 100 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must have at most 400 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must begin with off and offer something more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a level stands in it twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be one of the levels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chatelaine::PrivateFile</name>
    <message>
        <source>it is a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a plain file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it belongs to someone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others may read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it changed while it was read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chatelaine::SavedSecrets</name>
    <message>
        <source>it is not a list of saved secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chatelaine::Sentences</name>
    <message>
        <source>Give the key a name or description.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it: at most %1 characters fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It contains characters that cannot be seen, such as a line break. Remove them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You already have a key called “%1”. Choose another description.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name was fixed when the key was created and cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note may have at most %1 characters, and none that cannot be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key can have 20 tags of 1 to 40 visible characters each. Check “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of this kind have no “%1”. Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 keys are in use. Delete one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace has no scope “%1”. Choose one of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scope “%1” has no level “%2”. Choose one that it offers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This expiry is not offered here. Choose one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expiry has already passed. Choose a later day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the one team that the token is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace has no team “%1”. Choose one that it has, or add it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan %1 gives read access only. Turn write access off, or change the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan %1 has no API access. Change the plan first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of this kind cannot do that (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key has been deleted. Restore it first, or leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key has not been deleted, so there is nothing to restore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was deleted more than %1 days ago and cannot be restored. Create a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was deleted because it leaked, which is final. Create a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change of plan turned this key off. Enable such keys one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed this key in the meantime. Load the newer version and edit that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key cannot be made with that id or secret. Try again with new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealing key that protects viewable keys is not here. Unlock the keychain or name the key file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key was sealed with another sealing key. Use that one, or refresh the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret was shown once and cannot be shown again. Create a new key if it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a key: its form or its checksum is wrong. Copy the whole key and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was cancelled before an answer came. Look at the list before you repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such key. Check the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no workspace “%1”. Check its name or id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a workspace called “%1”. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workspace needs a name of 1 to 100 visible characters that does not look like an id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no policy “%1”. Choose one of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy file %1 cannot be used: at %2, %3. Correct it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no plan “%1” here. Choose one that the policy has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A team needs a name of 1 to 100 visible characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a team “%1”. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys still belong to the team “%1” (%2 of them). Delete them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1” cannot be that: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2. Check its place and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is not a sealing key file that only you can read. Name the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 cannot be opened. Check that its folder exists and that you may use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 is not safe to use: %2. Make it a file of your own that only you can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 can be read but not changed. Make the file and its folder writable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so the change was not made. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has been writing to the store for too long. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 is damaged. Nothing was changed; put a copy from a backup in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 belongs to another program. Choose another file for the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 was written by a newer version (schema %2, this one knows %3). Update this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the address of a store. Write sqlite:FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session has no system keychain. Start one, such as GNOME Keyring or KWallet, or use a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain is locked. Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain refused access. Allow it there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain has no such entry. It may have been removed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain did not answer as it should. Try again, or use a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Nothing is known to be lost; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a key: its form or its checksum is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key of this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key has been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is turned off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace&apos;s plan has no API access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key has not the scope that was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key belongs to another team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key may only read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>policy</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriptions and deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices and payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and their roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, notes and tags, scopes of your own, an expiry and a write switch. For any API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chatelaine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls with this key are refused from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No API keys yet. Create one for the first application that calls your API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an expiry is recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys authenticate your applications. Copy a new key at once: it is shown a single time. Review this list regularly and revoke what is no longer used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production-hris-sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace secret…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new secret replaces the old one. Every integration that uses the old one stops working at once. This cannot be undone, and the old secret can never be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the only time the key is shown. Store it in a password manager or a vault, never in source control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have stored it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your new API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when off, every scope stays read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal access tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal access tokens for one team each, with an expiry and read or read/write access by plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stack Internal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a new PAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a personal access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls with this token are refused from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No personal access tokens yet. Create one to call the API as yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set one for every PAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expiration Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token sees only what you see, in its one team. Read-only tokens can only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PAT Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>personal access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the code to copy it. It is never displayed again: save it to a document or password manager. If it is forgotten or lost, delete the token and create a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your new personal access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable write access (Business only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without it, the token can only read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business plan only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One personal integration key that acts as you. View it at any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> refresh it if it leaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stacker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your integration key could not be made yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your integration key acts as you: it makes API calls, creates and modifies records, and connects tools such as Zapier or Make with the same access and privileges as your account. It is yours alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> do not share it outside your personal account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>integration key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new key replaces the old one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> do this if you believe the key was compromised. Every integration that uses the old key breaks at once. This cannot be undone: the old key can never be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone who has this key can do what you can do. Treat it like your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your integration key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integration key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts, session tokens, connector profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> needed for Connect and account management</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running actions over RPC and MCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read downloads connectors from the registry, write pushes and deletes them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> needed for Connector Engine operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads stored credentials for direct provider access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> needed by the CLI and for running actions outside the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All legacy unified endpoints (HRIS, ATS, CRM, LMS …)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unified API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project API keys with five levelled scopes, a switch on each row and a name that stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StackOne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No API keys yet. Create one for the first agent or integration of this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API keys authenticate calls to your project. A key is shown once, after it is generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> if it is lost, a new one must be made. “Last used” shows which keys are stale and can be revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my-agent-key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the only time the key is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> if it is lost, a new one must be made. Store it in a password manager or a vault, never in source control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage Account Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API access keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to ten API access keys that the whole account sees, with a status menu and rules by plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stitch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate a Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configure Your API Access Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disable this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No API access keys yet. Generate one to call the API of this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-enable this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to 10 keys for the account, enabled and disabled ones together. Treat them like passwords: if a key is lost or compromised, delete it and create a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used to create and configure Salesforce integrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API access key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the only time the key is shown. Treat it like a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> if it is lost or compromised, delete it and create a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close and Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your API access key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and Generate Key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
