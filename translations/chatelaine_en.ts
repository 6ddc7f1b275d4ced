<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>chatelaine::Chip</name>
    <message numerus="yes">
        <source>%1, %n key(s)</source>
        <comment>a filter and how many keys it shows</comment>
        <translation>
            <numerusform>%1, %n key</numerusform>
            <numerusform>%1, %n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::DraftText</name>
    <message numerus="yes">
        <source>%n scope(s) write</source>
        <translation>
            <numerusform>%n scope writes</numerusform>
            <numerusform>%n scopes write</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n write</source>
        <translation>
            <numerusform>%n writes</numerusform>
            <numerusform>%n write</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) execute</source>
        <translation>
            <numerusform>%n scope executes</numerusform>
            <numerusform>%n scopes execute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n execute</source>
        <translation>
            <numerusform>%n executes</numerusform>
            <numerusform>%n execute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) read</source>
        <translation>
            <numerusform>%n scope reads</numerusform>
            <numerusform>%n scopes read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>%n reads</numerusform>
            <numerusform>%n read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::ExpiryField</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::ExpiryText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::ExportDialog</name>
    <message numerus="yes">
        <source>Export %n key(s)</source>
        <translation>
            <numerusform>Export %n key</numerusform>
            <numerusform>Export %n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::InvitationDialog</name>
    <message numerus="yes">
        <source>Good for one use within %n hour(s), until %1, by %2 alone, who becomes: %3.</source>
        <translation>
            <numerusform>Good for one use within %n hour, until %1, by %2 alone, who becomes: %3.</numerusform>
            <numerusform>Good for one use within %n hours, until %1, by %2 alone, who becomes: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied, and kept out of clipboard history. The clipboard is cleared %n second(s) after this closes.</source>
        <translation>
            <numerusform>Copied, and kept out of clipboard history. The clipboard is cleared %n second after this closes.</numerusform>
            <numerusform>Copied, and kept out of clipboard history. The clipboard is cleared %n seconds after this closes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::KeyActions</name>
    <message numerus="yes">
        <source>Disable %n key(s)?</source>
        <translation>
            <numerusform>Disable %n key?</numerusform>
            <numerusform>Disable %n keys?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n key(s)?</source>
        <translation>
            <numerusform>Delete %n key?</numerusform>
            <numerusform>Delete %n keys?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) enabled</source>
        <translation>
            <numerusform>%n key enabled</numerusform>
            <numerusform>%n keys enabled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) disabled</source>
        <translation>
            <numerusform>%n key disabled</numerusform>
            <numerusform>%n keys disabled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) restored</source>
        <translation>
            <numerusform>%n key restored</numerusform>
            <numerusform>%n keys restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) deleted for good</source>
        <translation>
            <numerusform>%n key deleted for good</numerusform>
            <numerusform>%n keys deleted for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) deleted</source>
        <translation>
            <numerusform>%n key deleted</numerusform>
            <numerusform>%n keys deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) stayed as they were.</source>
        <translation>
            <numerusform>%n key stayed as it was.</numerusform>
            <numerusform>%n keys stayed as they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::KeyExport</name>
    <message numerus="yes">
        <source>Writing %n key(s) to %1…</source>
        <translation>
            <numerusform>Writing %n key to %1…</numerusform>
            <numerusform>Writing %n keys to %1…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) written to %1</source>
        <translation>
            <numerusform>%n key written to %1</numerusform>
            <numerusform>%n keys written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::MaskedKeyPanel</name>
    <message numerus="yes">
        <source>It is hidden again after %n second(s).</source>
        <translation>
            <numerusform>It is hidden again after %n second.</numerusform>
            <numerusform>It is hidden again after %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied, and kept out of clipboard history. The clipboard is cleared in %n second(s).</source>
        <translation>
            <numerusform>Copied, and kept out of clipboard history. The clipboard is cleared in %n second.</numerusform>
            <numerusform>Copied, and kept out of clipboard history. The clipboard is cleared in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::MemberTableModel</name>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::MembersSection</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::PlanText</name>
    <message numerus="yes">
        <source>%n key(s) are turned off and stay off until you re-enable them one by one.</source>
        <translation>
            <numerusform>%n key is turned off and stays off until you re-enable it.</numerusform>
            <numerusform>%n keys are turned off and stay off until you re-enable them one by one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) stay on, but their calls are refused while the plan lasts.</source>
        <translation>
            <numerusform>%n key stays on, but its calls are refused while the plan lasts.</numerusform>
            <numerusform>%n keys stay on, but their calls are refused while the plan lasts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) with write access only read while the plan lasts.</source>
        <translation>
            <numerusform>%n key with write access only reads while the plan lasts.</numerusform>
            <numerusform>%n keys with write access only read while the plan lasts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) that an earlier change turned off stay off until you re-enable them one by one.</source>
        <translation>
            <numerusform>%n key that an earlier change turned off stays off until you re-enable it.</numerusform>
            <numerusform>%n keys that an earlier change turned off stay off until you re-enable them one by one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::RemoveMemberDialog</name>
    <message numerus="yes">
        <source>What becomes of your %n key(s)?</source>
        <translation>
            <numerusform>What becomes of your key?</numerusform>
            <numerusform>What becomes of your %n keys?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What becomes of their %n key(s)?</source>
        <translation>
            <numerusform>What becomes of their key?</numerusform>
            <numerusform>What becomes of their %n keys?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::RemoveWorkspaceDialog</name>
    <message numerus="yes">
        <source>%n key(s) stop working at once, and calls with them are refused.</source>
        <translation>
            <numerusform>%n key stops working at once, and calls with it are refused.</numerusform>
            <numerusform>%n keys stop working at once, and calls with them are refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::RevealPanel</name>
    <message numerus="yes">
        <source>Copied, and kept out of clipboard history. Paste it somewhere safe now: the clipboard is cleared %n second(s) after this closes.</source>
        <translation>
            <numerusform>Copied, and kept out of clipboard history. Paste it somewhere safe now: the clipboard is cleared %n second after this closes.</numerusform>
            <numerusform>Copied, and kept out of clipboard history. Paste it somewhere safe now: the clipboard is cleared %n seconds after this closes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::SavedSecretsWidget</name>
    <message numerus="yes">
        <source>Copied, and kept out of clipboard history. The clipboard is cleared in %n second(s).</source>
        <translation>
            <numerusform>Copied, and kept out of clipboard history. The clipboard is cleared in %n second.</numerusform>
            <numerusform>Copied, and kept out of clipboard history. The clipboard is cleared in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::ScopeList</name>
    <message numerus="yes">
        <source>%n key(s) have it.</source>
        <translation>
            <numerusform>%n key has it.</numerusform>
            <numerusform>%n keys have it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::SidebarGroup</name>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::StatusStrip</name>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::TimeText</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%n s ago</numerusform>
            <numerusform>%n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>in %n s</numerusform>
            <numerusform>in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::Words</name>
    <message numerus="yes">
        <source>%n for each owner</source>
        <translation>
            <numerusform>%n for each owner</numerusform>
            <numerusform>%n for each owner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the workspace, disabled ones counted</source>
        <translation>
            <numerusform>%n in the workspace, disabled ones counted</numerusform>
            <numerusform>%n in the workspace, disabled ones counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed “%1” and its %n key(s).</source>
        <translation>
            <numerusform>Removed “%1” and its %n key.</numerusform>
            <numerusform>Removed “%1” and its %n keys.</numerusform>
        </translation>
    </message>
</context>
</TS>
