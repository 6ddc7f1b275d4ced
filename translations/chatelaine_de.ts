<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>StoreFile</name>
    <message>
        <source>the folder is a link</source>
        <translation>der Ordner ist eine Verknüpfung</translation>
    </message>
    <message>
        <source>the folder belongs to another account</source>
        <translation>der Ordner gehört einem anderen Konto</translation>
    </message>
    <message>
        <source>other accounts can change the folder</source>
        <translation>andere Konten können den Ordner ändern</translation>
    </message>
    <message>
        <source>the file is a link</source>
        <translation>die Datei ist eine Verknüpfung</translation>
    </message>
    <message>
        <source>the file belongs to another account</source>
        <translation>die Datei gehört einem anderen Konto</translation>
    </message>
    <message>
        <source>other accounts can read the file</source>
        <translation>andere Konten können die Datei lesen</translation>
    </message>
</context>
<context>
    <name>chatelaine::AboutDialog</name>
    <message>
        <source>About Chatelaine</source>
        <translation>Über Chatelaine</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>The keeper of your API keys: creates, reveals once, switches off, and audits them.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Hütet Ihre API-Schlüssel: erstellt sie, zeigt sie einmal, schaltet sie aus und prüft sie.
Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>This store: %1</source>
        <translation>Dieser Speicher: %1</translation>
    </message>
</context>
<context>
    <name>chatelaine::AccountSettings</name>
    <message>
        <source>End all other sessions</source>
        <translation>Alle anderen Sitzungen beenden</translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation>Wo Sie angemeldet sind</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Angemeldet als %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Unknown program</source>
        <translation>Unbekanntes Programm</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Dieses Fenster</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End the session of %1</source>
        <translation>Sitzung von %1 beenden</translation>
    </message>
    <message>
        <source>%1, seen %2, signed in on %3</source>
        <comment>an address, &quot;2 min ago&quot;, a date</comment>
        <translation>%1, gesehen %2, angemeldet am %3</translation>
    </message>
</context>
<context>
    <name>chatelaine::ActivityModel</name>
    <message>
        <source>%1: %2, by %3</source>
        <comment>time, what happened, who</comment>
        <translation>%1: %2, durch %3</translation>
    </message>
</context>
<context>
    <name>chatelaine::ActivityPage</name>
    <message>
        <source>Nothing has happened here yet.</source>
        <translation>Hier ist noch nichts geschehen.</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Changes made by people in %1, newest first.</source>
        <translation>Änderungen, die Menschen in %1 vorgenommen haben, die neuesten zuerst.</translation>
    </message>
</context>
<context>
    <name>chatelaine::AppearanceSettings</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Enge Zeilen</translation>
    </message>
    <message>
        <source>more keys at a glance</source>
        <translation>mehr Schlüssel auf einen Blick</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
</context>
<context>
    <name>chatelaine::Application</name>
    <message>
        <source>chatelaine: there is no display to open a window on; start this from a desktop session, with ssh -X, or under xvfb-run.
</source>
        <translation>chatelaine: Es gibt keine Anzeige für ein Fenster; starten Sie dies in einer Desktop-Sitzung, mit ssh -X oder unter xvfb-run.
</translation>
    </message>
</context>
<context>
    <name>chatelaine::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>chatelaine::CertificateNotice</name>
    <message>
        <source>Fingerprint of the certificate that answered</source>
        <translation>Fingerabdruck des Zertifikats, das geantwortet hat</translation>
    </message>
    <message>
        <source>Its fingerprint (SHA-256)</source>
        <translation>Sein Fingerabdruck (SHA-256)</translation>
    </message>
    <message>
        <source>Trust this certificate…</source>
        <translation>Diesem Zertifikat vertrauen …</translation>
    </message>
    <message>
        <source>Who answers as %1 is not certain</source>
        <translation>Wer als %1 antwortet, ist ungewiss</translation>
    </message>
</context>
<context>
    <name>chatelaine::ChangeStream</name>
    <message>
        <source>nothing was heard of it for a while</source>
        <translation>eine Weile war nichts von ihm zu hören</translation>
    </message>
</context>
<context>
    <name>chatelaine::ChangeTexts</name>
    <message>
        <source>it must be a revision and a use revision, such as 12.3</source>
        <translation>müssen eine Revision und eine Nutzungsrevision stehen, etwa 12.3</translation>
    </message>
</context>
<context>
    <name>chatelaine::Chip</name>
    <message numerus="yes">
        <source>%1, %n key(s)</source>
        <comment>a filter and how many keys it shows</comment>
        <translation>
            <numerusform>%1, %n Schlüssel</numerusform>
            <numerusform>%1, %n Schlüssel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::CommandLine</name>
    <message>
        <source>Unknown argument: %1</source>
        <translation>Unbekanntes Argument: %1</translation>
    </message>
    <message>
        <source>--demo makes a store of its own; leave --store out.</source>
        <translation>--demo legt einen eigenen Speicher an; lassen Sie --store weg.</translation>
    </message>
    <message>
        <source>--store needs a store, such as sqlite:FILE or https://keys.example.com.</source>
        <translation>--store braucht einen Speicher, etwa sqlite:DATEI oder https://keys.example.com.</translation>
    </message>
    <message>
        <source>Usage: chatelaine [--store sqlite:FILE|https://SERVICE] [--demo]
A window for API keys.

  --store sqlite:FILE  open this store instead of your own
  --store https://…    open the connection to this service
  --demo               try it on a throw-away store with sample keys
  -h, --help           show this text
  -v, --version        show the version
</source>
        <translation>Aufruf: chatelaine [--store sqlite:DATEI|https://DIENST] [--demo]
Ein Fenster für API-Schlüssel.

  --store sqlite:DATEI  diesen Speicher öffnen statt des eigenen
  --store https://…     die Verbindung zu diesem Dienst öffnen
  --demo                mit einem Wegwerfspeicher voller Beispiele ausprobieren
  -h, --help            diesen Text anzeigen
  -v, --version         die Version anzeigen
</translation>
    </message>
</context>
<context>
    <name>chatelaine::ConfirmDialog</name>
    <message>
        <source>•  %1</source>
        <comment>one of the consequences in a list</comment>
        <translation>•  %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>chatelaine::ConnectDialog</name>
    <message>
        <source>Add a connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>I have an account</source>
        <translation>Ich habe ein Konto</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>Ich habe eine Einladung</translation>
    </message>
    <message>
        <source>How to sign in</source>
        <translation>Art der Anmeldung</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>Adresse des Dienstes</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Invitation code</source>
        <translation>Einladungscode</translation>
    </message>
    <message>
        <source>Paste what you were sent. It works once, for 72 hours.</source>
        <translation>Fügen Sie ein, was man Ihnen geschickt hat. Es gilt einmal, 72 Stunden lang.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>A new one for this service, or yours where you have an account there.</source>
        <translation>Ein neues für diesen Dienst, oder Ihres, wenn Sie dort ein Konto haben.</translation>
    </message>
    <message>
        <source>Accept and sign in</source>
        <translation>Annehmen und anmelden</translation>
    </message>
</context>
<context>
    <name>chatelaine::ConnectionView</name>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Nobody is signed in as %1 here, or not any more.</source>
        <translation>Als %1 ist hier niemand oder niemand mehr angemeldet.</translation>
    </message>
    <message>
        <source>%1 What you see is as it was at %2.</source>
        <translation>%1 Sie sehen den Stand von %2.</translation>
    </message>
</context>
<context>
    <name>chatelaine::DetailsPane</name>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Load the newer version</source>
        <translation>Neuere Fassung laden</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
</context>
<context>
    <name>chatelaine::DraftText</name>
    <message numerus="yes">
        <source>%n scope(s) write</source>
        <translation>
            <numerusform>%n Bereich schreibt</numerusform>
            <numerusform>%n Bereiche schreiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n write</source>
        <translation>
            <numerusform>%n schreibt</numerusform>
            <numerusform>%n schreiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) execute</source>
        <translation>
            <numerusform>%n Bereich führt aus</numerusform>
            <numerusform>%n Bereiche führen aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n execute</source>
        <translation>
            <numerusform>%n führt aus</numerusform>
            <numerusform>%n führen aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) read</source>
        <translation>
            <numerusform>%n Bereich liest</numerusform>
            <numerusform>%n Bereiche lesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>%n liest</numerusform>
            <numerusform>%n lesen</numerusform>
        </translation>
    </message>
    <message>
        <source>reads and writes</source>
        <translation>liest und schreibt</translation>
    </message>
    <message>
        <source>only reads</source>
        <translation>liest nur</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Read + write</source>
        <translation>Lesen + Schreiben</translation>
    </message>
    <message>
        <source>Execute</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>no scope is on</source>
        <translation>kein Bereich ist an</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a day, a time</comment>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>for the team %1</source>
        <translation>für das Team %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>never expires</source>
        <translation>läuft nie ab</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts of a summary</comment>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>chatelaine::EnvFileChooser</name>
    <message>
        <source>Save to .env file</source>
        <translation>In .env-Datei speichern</translation>
    </message>
</context>
<context>
    <name>chatelaine::EventText</name>
    <message>
        <source>“%1” was created</source>
        <translation>„%1“ wurde erstellt</translation>
    </message>
    <message>
        <source>“%1” was turned on</source>
        <translation>„%1“ wurde eingeschaltet</translation>
    </message>
    <message>
        <source>“%1” was turned off</source>
        <translation>„%1“ wurde ausgeschaltet</translation>
    </message>
    <message>
        <source>“%1” was deleted because it leaked</source>
        <translation>„%1“ wurde gelöscht, weil durchgesickert</translation>
    </message>
    <message>
        <source>“%1” was deleted</source>
        <translation>„%1“ wurde gelöscht</translation>
    </message>
    <message>
        <source>“%1” was restored, turned off</source>
        <translation>„%1“ wurde ausgeschaltet wiederhergestellt</translation>
    </message>
    <message>
        <source>“%1” got a new secret</source>
        <translation>„%1“ bekam ein neues Geheimnis</translation>
    </message>
    <message>
        <source>“%1” was renamed</source>
        <translation>„%1“ wurde umbenannt</translation>
    </message>
    <message>
        <source>The note of “%1” was changed</source>
        <translation>Die Notiz von „%1“ wurde geändert</translation>
    </message>
    <message>
        <source>The tags of “%1” were changed</source>
        <translation>Die Schlagwörter von „%1“ wurden geändert</translation>
    </message>
    <message>
        <source>The workspace “%1” was added</source>
        <translation>Der Arbeitsbereich „%1“ wurde hinzugefügt</translation>
    </message>
    <message>
        <source>The settings of “%1” were changed</source>
        <translation>Die Einstellungen von „%1“ wurden geändert</translation>
    </message>
    <message>
        <source>The team “%1” was added</source>
        <translation>Das Team „%1“ wurde hinzugefügt</translation>
    </message>
    <message>
        <source>The team “%1” was removed</source>
        <translation>Das Team „%1“ wurde entfernt</translation>
    </message>
    <message>
        <source>The plan was changed from %1 to %2</source>
        <translation>Der Tarif wurde von %1 auf %2 gewechselt</translation>
    </message>
    <message>
        <source>The workspace “%1” was renamed to “%2”</source>
        <translation>Der Arbeitsbereich „%1“ wurde in „%2“ umbenannt</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>“%1” was turned off because its owner left</source>
        <translation>„%1“ wurde ausgeschaltet, weil der Inhaber gegangen ist</translation>
    </message>
    <message>
        <source>%1 was invited as: %2</source>
        <comment>an address, a role</comment>
        <translation>%1 wurde eingeladen als: %2</translation>
    </message>
    <message>
        <source>The invitation for %1 was withdrawn</source>
        <translation>Die Einladung für %1 wurde zurückgezogen</translation>
    </message>
    <message>
        <source>%1 became a member as: %2</source>
        <comment>an address, a role</comment>
        <translation>%1 kam hinzu als: %2</translation>
    </message>
    <message>
        <source>The role of %1 was changed from %2 to %3</source>
        <translation>Die Rolle von %1 wurde von %2 auf %3 geändert</translation>
    </message>
    <message>
        <source>%1 left the workspace</source>
        <translation>%1 hat den Arbeitsbereich verlassen</translation>
    </message>
    <message>
        <source>%1 was removed from the workspace</source>
        <translation>%1 wurde aus dem Arbeitsbereich entfernt</translation>
    </message>
    <message>
        <source>“%1” was handed over from %2 to %3</source>
        <translation>„%1“ wurde von %2 an %3 übergeben</translation>
    </message>
</context>
<context>
    <name>chatelaine::ExpiryField</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>Eigener Tag …</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Last day on which the key is good</source>
        <translation>Letzter Tag, an dem der Schlüssel gilt</translation>
    </message>
    <message>
        <source>until the end of %1</source>
        <translation>bis zum Ende des %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>good until it is turned off or deleted</source>
        <translation>gilt, bis er ausgeschaltet oder gelöscht wird</translation>
    </message>
</context>
<context>
    <name>chatelaine::ExpiryText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>any later day</source>
        <translation>jeder spätere Tag</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
</context>
<context>
    <name>chatelaine::ExportDialog</name>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Export %n key(s)</source>
        <translation>
            <numerusform>%n Schlüssel exportieren</numerusform>
            <numerusform>%n Schlüssel exportieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::Exporter</name>
    <message>
        <source>it is no ordinary file</source>
        <translation>sie ist keine gewöhnliche Datei</translation>
    </message>
</context>
<context>
    <name>chatelaine::FactList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>chatelaine::FilterBar</name>
    <message>
        <source>Search keys</source>
        <translation>Schlüssel suchen</translation>
    </message>
    <message>
        <source>Search, or type is:stale scope:write</source>
        <translation>Suchen, auch is:stale scope:write</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Verwaist</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>Unbenutzt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
</context>
<context>
    <name>chatelaine::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>chatelaine::IdentifyDialog</name>
    <message>
        <source>Show in list</source>
        <translation>In der Liste zeigen</translation>
    </message>
    <message>
        <source>Which key is this?</source>
        <translation>Welcher Schlüssel ist das?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>A key found in a log, a file or a message</source>
        <translation>Ein Schlüssel aus einem Protokoll, einer Datei oder einer Nachricht</translation>
    </message>
    <message>
        <source>It is matched on this computer by its digest, never shown, kept or sent.</source>
        <translation>Er wird auf diesem Computer über seine Prüfsumme verglichen, nie angezeigt, aufbewahrt oder gesendet.</translation>
    </message>
    <message>
        <source>Not one of yours: no key of %1 is %2.</source>
        <translation>Keiner von Ihren: In %1 gibt es keinen Schlüssel %2.</translation>
    </message>
</context>
<context>
    <name>chatelaine::IncomingTexts</name>
    <message>
        <source>the query %1</source>
        <translation>der Abfrage %1</translation>
    </message>
    <message>
        <source>it must be a whole number from %1 to %2</source>
        <translation>muss eine ganze Zahl von %1 bis %2 stehen</translation>
    </message>
</context>
<context>
    <name>chatelaine::InvitationDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Invitation for %1</source>
        <translation>Einladung für %1</translation>
    </message>
    <message>
        <source>This code is shown once. If it is lost, invite again: the earlier code stops working.</source>
        <translation>Dieser Code wird einmal angezeigt. Ist er verloren, laden Sie noch einmal ein: Der frühere Code gilt dann nicht mehr.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>The code. It is not read aloud; copy it with Ctrl+C.</source>
        <translation>Der Code. Er wird nicht vorgelesen; kopieren Sie ihn mit Strg+C.</translation>
    </message>
    <message numerus="yes">
        <source>Good for one use within %n hour(s), until %1, by %2 alone, who becomes: %3.</source>
        <translation>
            <numerusform>Gilt einmal, %n Stunde lang, bis %1, allein für %2, mit der Rolle: %3.</numerusform>
            <numerusform>Gilt einmal, %n Stunden lang, bis %1, allein für %2, mit der Rolle: %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pass it on by a way that you trust, with the address of this service. In Chatelaine it is accepted where a connection is added.</source>
        <translation>Geben Sie ihn auf einem Weg weiter, dem Sie trauen, zusammen mit der Adresse dieses Dienstes. In Chatelaine wird die Einladung dort angenommen, wo man eine Verbindung hinzufügt.</translation>
    </message>
    <message>
        <source>Pass it on by a way that you trust, with the address %1. In Chatelaine it is accepted where a connection is added.</source>
        <translation>Geben Sie ihn auf einem Weg weiter, dem Sie trauen, zusammen mit der Adresse %1. In Chatelaine wird die Einladung dort angenommen, wo man eine Verbindung hinzufügt.</translation>
    </message>
    <message>
        <source>Copy again</source>
        <translation>Noch einmal kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Copied, and kept out of clipboard history. The clipboard is cleared %n second(s) after this closes.</source>
        <translation>
            <numerusform>Kopiert, ohne Spur im Zwischenablageverlauf. %n Sekunde nach dem Schließen wird die Zwischenablage geleert.</numerusform>
            <numerusform>Kopiert, ohne Spur im Zwischenablageverlauf. %n Sekunden nach dem Schließen wird die Zwischenablage geleert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::InviteDialog</name>
    <message>
        <source>Looks at what everyone sees.</source>
        <translation>Sieht an, was alle sehen.</translation>
    </message>
    <message>
        <source>Makes keys, and acts on those that members may act on.</source>
        <translation>Erstellt Schlüssel und ändert die, die Mitglieder ändern dürfen.</translation>
    </message>
    <message>
        <source>Settings, teams, plan and members too.</source>
        <translation>Auch Einstellungen, Teams, Tarif und Mitglieder.</translation>
    </message>
    <message>
        <source>Everything: other owners, and removing the workspace.</source>
        <translation>Alles: auch andere Inhaber und das Entfernen des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Invite somebody to %1</source>
        <translation>Jemanden zu %1 einladen</translation>
    </message>
    <message>
        <source>Create invitation</source>
        <translation>Einladung erstellen</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Only an account with this address can accept the invitation.</source>
        <translation>Nur ein Konto mit dieser Adresse kann die Einladung annehmen.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
</context>
<context>
    <name>chatelaine::JsonReader</name>
    <message>
        <source>“%1” is not one of the words that can stand here</source>
        <translation>„%1“ ist keines der Wörter, die hier stehen können</translation>
    </message>
    <message>
        <source>the top level</source>
        <translation>der obersten Ebene</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>fehlt es</translation>
    </message>
    <message>
        <source>it must be %1</source>
        <translation>muss %1 stehen</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>it must be a whole number from %1 to %2</source>
        <translation>muss eine ganze Zahl von %1 bis %2 stehen</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>it must be a text</source>
        <translation>muss ein Text stehen</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>it must be an object</source>
        <translation>muss ein Objekt stehen</translation>
    </message>
    <message>
        <source>no such member is known</source>
        <translation>steht etwas Unbekanntes</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>something stands in it twice</source>
        <translation>steht etwas doppelt</translation>
    </message>
    <message>
        <source>the scope has no such level</source>
        <translation>hat der Bereich diese Stufe nicht</translation>
    </message>
    <message>
        <source>it must be one of the days, or 0 where never is offered</source>
        <translation>muss einer der Tage stehen, oder 0, wo „nie“ angeboten wird</translation>
    </message>
    <message>
        <source>it must be 1 to 40 of a-z, 0-9, - and _</source>
        <translation>müssen 1 bis 40 Zeichen aus a-z, 0-9, - und _ stehen</translation>
    </message>
    <message>
        <source>there is no plan of that id</source>
        <translation>gibt es keinen Tarif mit dieser Kennung</translation>
    </message>
    <message>
        <source>it must be the name of an HTTP header</source>
        <translation>muss der Name einer HTTP-Kopfzeile stehen</translation>
    </message>
    <message>
        <source>it must be a path that begins with /</source>
        <translation>muss ein Pfad stehen, der mit / beginnt</translation>
    </message>
    <message>
        <source>“%1” is no action</source>
        <translation>ist „%1“ keine Aktion</translation>
    </message>
    <message>
        <source>“%1” is no column</source>
        <translation>ist „%1“ keine Spalte</translation>
    </message>
    <message>
        <source>it must be 1 to 20 of a-z, 0-9 and single inner _, beginning with a letter</source>
        <translation>müssen 1 bis 20 Zeichen aus a-z, 0-9 und einzelnen inneren _ stehen, mit einem Buchstaben am Anfang</translation>
    </message>
    <message>
        <source>masked and the action view_secret go together</source>
        <translation>gehören masked und die Aktion view_secret zusammen</translation>
    </message>
    <message>
        <source>it must be none exactly where there is no action disable</source>
        <translation>muss genau dann none stehen, wenn es keine Aktion disable gibt</translation>
    </message>
    <message>
        <source>edit_label needs a label</source>
        <translation>braucht edit_label eine Bezeichnung</translation>
    </message>
    <message>
        <source>automatic and a limit of one key per owner go together</source>
        <translation>gehören automatic und die Grenze von einem Schlüssel je Inhaber zusammen</translation>
    </message>
    <message>
        <source>there must be at least one way to carry the key</source>
        <translation>muss mindestens ein Weg stehen, den Schlüssel mitzugeben</translation>
    </message>
    <message>
        <source>the JSON is broken</source>
        <translation>ist das JSON fehlerhaft</translation>
    </message>
    <message>
        <source>“%1” is no level; there are off, read, write and execute</source>
        <translation>ist „%1“ keine Stufe; es gibt off, read, write und execute</translation>
    </message>
    <message>
        <source>another scope has this id</source>
        <translation>hat ein anderer Bereich diese Kennung</translation>
    </message>
    <message>
        <source>it must have 1 to 100 characters</source>
        <translation>müssen 1 bis 100 Zeichen stehen</translation>
    </message>
    <message>
        <source>it must have at most 400 characters</source>
        <translation>dürfen höchstens 400 Zeichen stehen</translation>
    </message>
    <message>
        <source>it must begin with off and offer something more</source>
        <translation>muss off am Anfang stehen und noch etwas mehr</translation>
    </message>
    <message>
        <source>a level stands in it twice</source>
        <translation>steht eine Stufe doppelt</translation>
    </message>
    <message>
        <source>it must be one of the levels</source>
        <translation>muss eine der Stufen stehen</translation>
    </message>
    <message>
        <source>“%1” must be among them</source>
        <translation>muss „%1“ dabei sein</translation>
    </message>
    <message>
        <source>“%1” has not the form ID:LEVEL</source>
        <translation>hat „%1“ nicht die Form ID:LEVEL</translation>
    </message>
    <message>
        <source>it cannot begin a key</source>
        <translation>steht etwas, womit kein Schlüssel beginnen kann</translation>
    </message>
    <message>
        <source>it must be a whole number that is not negative</source>
        <translation>muss eine ganze Zahl stehen, die nicht negativ ist</translation>
    </message>
    <message>
        <source>it must be an id</source>
        <translation>muss eine Kennung stehen</translation>
    </message>
    <message>
        <source>it must be a time such as 2027-03-31T12:00:00Z</source>
        <translation>muss ein Zeitpunkt wie 2027-03-31T12:00:00Z stehen</translation>
    </message>
    <message>
        <source>it must be 64 hexadecimal digits in lower case</source>
        <translation>müssen 64 hexadezimale Ziffern in Kleinschreibung stehen</translation>
    </message>
    <message>
        <source>there must be at most %1</source>
        <translation>dürfen höchstens %1 stehen</translation>
    </message>
    <message>
        <source>it contradicts the code</source>
        <translation>steht ein Widerspruch zum Code</translation>
    </message>
    <message>
        <source>it nests too deeply</source>
        <translation>ist es zu tief verschachtelt</translation>
    </message>
    <message>
        <source>a member stands in it twice</source>
        <translation>steht etwas doppelt</translation>
    </message>
    <message>
        <source>a text in it has half a character</source>
        <translation>enthält ein Text ein halbes Zeichen</translation>
    </message>
    <message>
        <source>it has a character that cannot be in it</source>
        <translation>steht ein Zeichen, das darin nicht stehen kann</translation>
    </message>
</context>
<context>
    <name>chatelaine::KeyActions</name>
    <message>
        <source>and others that were used before</source>
        <translation>und weitere, die schon benutzt wurden</translation>
    </message>
    <message>
        <source>%1 was last used %2</source>
        <translation>%1 wurde zuletzt %2 benutzt</translation>
    </message>
    <message>
        <source>%1 was last used %2 by %3</source>
        <translation>%1 wurde zuletzt %2 von %3 benutzt</translation>
    </message>
    <message>
        <source>Used %1. Turn off?</source>
        <translation>Wurde %1 benutzt. Ausschalten?</translation>
    </message>
    <message>
        <source>Used %1 by %2. Turn off?</source>
        <translation>Wurde %1 von %2 benutzt. Ausschalten?</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Disable %1?</source>
        <translation>%1 ausschalten?</translation>
    </message>
    <message numerus="yes">
        <source>Disable %n key(s)?</source>
        <translation>
            <numerusform>%n Schlüssel ausschalten?</numerusform>
            <numerusform>%n Schlüssel ausschalten?</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls with it are refused until it is enabled again.</source>
        <translation>Aufrufe mit ihm werden abgelehnt, bis er wieder eingeschaltet wird.</translation>
    </message>
    <message>
        <source>Calls with them are refused until they are enabled again.</source>
        <translation>Aufrufe mit ihnen werden abgelehnt, bis sie wieder eingeschaltet werden.</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n key(s)?</source>
        <translation>
            <numerusform>%n Schlüssel löschen?</numerusform>
            <numerusform>%n Schlüssel löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>It may have leaked (cannot be restored)</source>
        <translation>Vielleicht durchgesickert (nicht wiederherstellbar)</translation>
    </message>
    <message>
        <source>They may have leaked (cannot be restored)</source>
        <translation>Vielleicht durchgesickert (nicht wiederherstellbar)</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1?</translation>
    </message>
    <message>
        <source>%1: %2?</source>
        <translation>%1: %2?</translation>
    </message>
    <message>
        <source>%1 has a new secret</source>
        <translation>%1 hat ein neues Geheimnis</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>%1 enabled</source>
        <translation>%1 eingeschaltet</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) enabled</source>
        <translation>
            <numerusform>%n Schlüssel eingeschaltet</numerusform>
            <numerusform>%n Schlüssel eingeschaltet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 disabled</source>
        <translation>%1 ausgeschaltet</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) disabled</source>
        <translation>
            <numerusform>%n Schlüssel ausgeschaltet</numerusform>
            <numerusform>%n Schlüssel ausgeschaltet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 restored</source>
        <translation>%1 wiederhergestellt</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) restored</source>
        <translation>
            <numerusform>%n Schlüssel wiederhergestellt</numerusform>
            <numerusform>%n Schlüssel wiederhergestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 deleted for good</source>
        <translation>%1 endgültig gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) deleted for good</source>
        <translation>
            <numerusform>%n Schlüssel endgültig gelöscht</numerusform>
            <numerusform>%n Schlüssel endgültig gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) deleted</source>
        <translation>
            <numerusform>%n Schlüssel gelöscht</numerusform>
            <numerusform>%n Schlüssel gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) stayed as they were.</source>
        <translation>
            <numerusform>%n Schlüssel blieb, wie er war.</numerusform>
            <numerusform>%n Schlüssel blieben, wie sie waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>chatelaine::KeyCell</name>
    <message>
        <source>Leaked</source>
        <translation>Durchgesickert</translation>
    </message>
    <message>
        <source>It never expires.</source>
        <translation>Er läuft nie ab.</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>No call has been made with it since it was created.</source>
        <translation>Seit er erstellt wurde, gab es keinen Aufruf mit ihm.</translation>
    </message>
    <message>
        <source>No call has been made with it since %1; what was before is not known.</source>
        <translation>Seit %1 gab es keinen Aufruf mit ihm; was vorher war, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a key&apos;s name and state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, the new code is shown once; press Ctrl+C to copy it</source>
        <translation>%1, der neue Code wird einmal angezeigt; mit Strg+C kopieren</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a time and a mark</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Actions for %1</source>
        <translation>Aktionen für %1</translation>
    </message>
    <message>
        <source>team %1</source>
        <translation>Team %1</translation>
    </message>
    <message>
        <source>scopes: %1</source>
        <translation>Bereiche: %1</translation>
    </message>
    <message>
        <source>access: %1</source>
        <translation>Zugriff: %1</translation>
    </message>
    <message>
        <source>created %1 by %2</source>
        <translation>erstellt %1 durch %2</translation>
    </message>
    <message>
        <source>expires: %1</source>
        <translation>läuft ab: %1</translation>
    </message>
    <message>
        <source>last used: %1</source>
        <translation>zuletzt benutzt: %1</translation>
    </message>
</context>
<context>
    <name>chatelaine::KeyColumns</name>
    <message>
        <source>Enabled</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Ersteller</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
</context>
<context>
    <name>chatelaine::KeyDelegate</name>
    <message>
        <source>click to copy</source>
        <translation>Klick kopiert</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>chatelaine::KeyEditor</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>with commas between</source>
        <translation>mit Kommas dazwischen</translation>
    </message>
</context>
<context>
    <name>chatelaine::KeyExport</name>
    <message numerus="yes">
        <source>Writing %n key(s) to %1…</source>
        <translation>
            <numerusform>%n Schlüssel wird nach %1 geschrieben …</numerusform>
            <numerusform>%n Schlüssel werden nach %1 geschrieben …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) written to %1</source>
        <translation>
            <numerusform>%n Schlüssel nach %1 geschrieben</numerusform>
            <numerusform>%n Schlüssel nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Export cancelled; %1 was not written</source>
        <translation>Export abgebrochen; %1 wurde nicht geschrieben</translation>
    </message>
</context>
<context>
    <name>chatelaine::KeyFacts</name>
    <message>
        <source>%1 by you</source>
        <comment>a date</comment>
        <translation>%1 von Ihnen</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>a date and a person</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>Im Fenster</translation>
    </message>
    <message>
        <source>On the command line</source>
        <translation>Auf der Befehlszeile</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Made</source>
        <comment>where a key was made</comment>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Replaced</source>
        <comment>when the secret was</comment>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Program</source>
        <comment>that used a key</comment>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Called from</source>
        <translation>Aufgerufen von</translation>
    </message>
    <message>
        <source>Over the API</source>
        <translation>Über die API</translation>
    </message>
    <message>
        <source>By signing in to the API documentation</source>
        <translation>Durch Anmelden in der API-Dokumentation</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Inhaber</translation>
    </message>
</context>
<context>
    <name>chatelaine::KeyFields</name>
    <message>
        <source>Choose a team</source>
        <translation>Team wählen</translation>
    </message>
    <message>
        <source>What it is for, who looks after it</source>
        <translation>Wofür er ist, wer sich um ihn kümmert</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>This workspace has no team yet. Add one on its page “Plan and teams”.</source>
        <translation>Dieser Arbeitsbereich hat noch kein Team. Fügen Sie auf seiner Seite „Tarif und Teams“ eines hinzu.</translation>
    </message>
</context>
<context>
    <name>chatelaine::KeyForm</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>chatelaine::KeyHeader</name>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
</context>
<context>
    <name>chatelaine::KeyListPage</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The keys cannot be read</source>
        <translation>Die Schlüssel sind nicht lesbar</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No key is like that. Search looks at names, notes, tags, hints and creators.</source>
        <translation>So einen Schlüssel gibt es nicht. Gesucht wird in Namen, Notizen, Schlagwörtern, Kurzformen und Erstellern.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Columns and sorting</source>
        <translation>Spalten und Sortierung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>chatelaine::KeyTableModel</name>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>chatelaine::KeyTableView</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>chatelaine::KeyText</name>
    <message>
        <source>read</source>
        <comment>what a scope grants</comment>
        <translation>lesen</translation>
    </message>
    <message>
        <source>write</source>
        <comment>what a scope grants</comment>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>execute</source>
        <comment>what a scope grants</comment>
        <translation>ausführen</translation>
    </message>
    <message>
        <source>off</source>
        <comment>what a scope grants</comment>
        <translation>aus</translation>
    </message>
    <message>
        <source>read + write</source>
        <comment>what a scope grants</comment>
        <translation>lesen + schreiben</translation>
    </message>
    <message>
        <source>Disabled by a person.</source>
        <translation>Von einem Menschen ausgeschaltet.</translation>
    </message>
    <message>
        <source>Disabled by a change to a plan without API access. It stays off until it is enabled by hand.</source>
        <translation>Durch den Wechsel zu einem Tarif ohne API-Zugriff ausgeschaltet. Er bleibt aus, bis er von Hand eingeschaltet wird.</translation>
    </message>
    <message>
        <source>Disabled by the rules of this workspace.</source>
        <translation>Durch die Regeln dieses Arbeitsbereichs ausgeschaltet.</translation>
    </message>
    <message>
        <source>Disabled because its owner has left.</source>
        <translation>Ausgeschaltet, weil sein Inhaber gegangen ist.</translation>
    </message>
    <message>
        <source>As the user</source>
        <translation>Wie der Benutzer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A scope and what it grants: &quot;Platform API: read + write&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Read + write</source>
        <translation>Lesen + Schreiben</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>It has write access, but reads only while the plan is %1.</source>
        <translation>Er hat Schreibzugriff, liest aber nur, solange der Tarif %1 ist.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Läuft bald ab</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Verwaist</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>Nie benutzt</translation>
    </message>
    <message>
        <source>Deleted %1.</source>
        <translation>Gelöscht am %1.</translation>
    </message>
    <message>
        <source>It had leaked, so it can never be restored.</source>
        <translation>Er war durchgesickert und kann darum nie wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Expired %1.</source>
        <translation>Abgelaufen am %1.</translation>
    </message>
    <message>
        <source>Enabled.</source>
        <translation>Eingeschaltet.</translation>
    </message>
    <message>
        <source>Calls are refused while the plan is %1.</source>
        <translation>Aufrufe werden abgelehnt, solange der Tarif %1 ist.</translation>
    </message>
</context>
<context>
    <name>chatelaine::KeysHeading</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)…</source>
        <translation>Tabelle (CSV) …</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON …</translation>
    </message>
    <message>
        <source>Export the keys that are shown</source>
        <translation>Die angezeigten Schlüssel exportieren</translation>
    </message>
</context>
<context>
    <name>chatelaine::KeysPage</name>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
</context>
<context>
    <name>chatelaine::LoadingBar</name>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
</context>
<context>
    <name>chatelaine::LocalKeyStore</name>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
</context>
<context>
    <name>chatelaine::MainWindow</name>
    <message>
        <source>Which key is this?</source>
        <translation>Welcher Schlüssel ist das?</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Chatelaine</source>
        <translation>Über Chatelaine</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Clear the clipboard and quit?</source>
        <translation>Zwischenablage leeren und beenden?</translation>
    </message>
    <message>
        <source>A key that you copied is still on the clipboard. Quitting clears it.</source>
        <translation>Ein Schlüssel, den Sie kopiert haben, ist noch in der Zwischenablage. Beim Beenden wird sie geleert.</translation>
    </message>
    <message>
        <source>Clear and quit</source>
        <translation>Leeren und beenden</translation>
    </message>
    <message>
        <source>Add workspace…</source>
        <translation>Arbeitsbereich hinzufügen …</translation>
    </message>
    <message>
        <source>opening…</source>
        <translation>wird geöffnet …</translation>
    </message>
</context>
<context>
    <name>chatelaine::MaskedKeyPanel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The secret. It is not read aloud; copy it with Ctrl+C.</source>
        <translation>Das Geheimnis. Es wird nicht vorgelesen; kopieren Sie es mit Strg+C.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message numerus="yes">
        <source>It is hidden again after %n second(s).</source>
        <translation>
            <numerusform>Nach %n Sekunde wird er wieder verborgen.</numerusform>
            <numerusform>Nach %n Sekunden wird er wieder verborgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>Copied, and kept out of clipboard history. The clipboard is cleared in %n second(s).</source>
        <translation>
            <numerusform>Kopiert, ohne Spur im Zwischenablageverlauf. Die Zwischenablage wird in %n Sekunde geleert.</numerusform>
            <numerusform>Kopiert, ohne Spur im Zwischenablageverlauf. Die Zwischenablage wird in %n Sekunden geleert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::MaskedPage</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>chatelaine::MemberTable</name>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
</context>
<context>
    <name>chatelaine::MemberTableModel</name>
    <message>
        <source>%1, %2, you</source>
        <translation>%1, %2, Sie</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a name and an address</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n Schlüssel</numerusform>
            <numerusform>%n Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>member since %1</source>
        <translation>Mitglied seit %1</translation>
    </message>
    <message>
        <source>Actions for %1</source>
        <translation>Aktionen für %1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>Mitglied seit</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>chatelaine::MembersSection</name>
    <message>
        <source>Invite…</source>
        <translation>Einladen …</translation>
    </message>
    <message>
        <source>You are the only member. Those whom you invite see this workspace with you.</source>
        <translation>Sie sind das einzige Mitglied. Wen Sie einladen, der sieht diesen Arbeitsbereich mit Ihnen.</translation>
    </message>
    <message>
        <source>Open invitations</source>
        <translation>Offene Einladungen</translation>
    </message>
    <message>
        <source>Leave this workspace…</source>
        <translation>Diesen Arbeitsbereich verlassen …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n Mitglied</numerusform>
            <numerusform>%n Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>you</source>
        <translation>Ihnen</translation>
    </message>
    <message>
        <source>%1, invited by %2, ends %3</source>
        <comment>a role, a person, &quot;in 2 days&quot;</comment>
        <translation>%1, eingeladen von %2, endet %3</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Withdraw the invitation for %1</source>
        <translation>Einladung für %1 zurückziehen</translation>
    </message>
    <message>
        <source>Remove from this workspace…</source>
        <translation>Aus diesem Arbeitsbereich entfernen …</translation>
    </message>
</context>
<context>
    <name>chatelaine::OutageText</name>
    <message>
        <source>Sign in again…</source>
        <translation>Neu anmelden …</translation>
    </message>
    <message>
        <source>Look at the certificate…</source>
        <translation>Zertifikat ansehen …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>This session has no system keychain to keep a sign-in, so you are asked at each start.</source>
        <translation>Diese Sitzung hat keinen Schlüsselbund für eine Anmeldung; darum werden Sie bei jedem Start gefragt.</translation>
    </message>
    <message>
        <source>The system keychain, where the sign-in is kept, is locked. Unlock it, or sign in for this time.</source>
        <translation>Der Schlüsselbund, in dem die Anmeldung liegt, ist gesperrt. Entsperren Sie ihn, oder melden Sie sich für dieses Mal an.</translation>
    </message>
    <message>
        <source>The system keychain does not give out the sign-in, so you are asked at each start.</source>
        <translation>Der Schlüsselbund gibt die Anmeldung nicht heraus; darum werden Sie bei jedem Start gefragt.</translation>
    </message>
</context>
<context>
    <name>chatelaine::PasswordField</name>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>chatelaine::PasswordForm</name>
    <message>
        <source>Present password</source>
        <translation>Jetziges Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Neues Passwort noch einmal</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>At least %1 characters, such as four random words. Your other sessions end.</source>
        <translation>Mindestens %1 Zeichen, etwa vier zufällige Wörter. Ihre anderen Sitzungen enden.</translation>
    </message>
    <message>
        <source>The two are not the same. Type it again.</source>
        <translation>Die beiden sind nicht gleich. Geben Sie es noch einmal ein.</translation>
    </message>
    <message>
        <source>The password is changed, and your other sessions have ended.</source>
        <translation>Das Passwort ist geändert, und Ihre anderen Sitzungen sind beendet.</translation>
    </message>
    <message>
        <source>This is not your present password. Type it again.</source>
        <translation>Das ist nicht Ihr jetziges Passwort. Geben Sie es noch einmal ein.</translation>
    </message>
</context>
<context>
    <name>chatelaine::PeerGuard</name>
    <message>
        <source>it is another certificate than the pinned one</source>
        <translation>es ist ein anderes Zertifikat als das festgelegte</translation>
    </message>
</context>
<context>
    <name>chatelaine::PlanChooser</name>
    <message>
        <source>Change plan</source>
        <translation>Tarif wechseln</translation>
    </message>
    <message>
        <source>%1 (current plan)</source>
        <translation>%1 (aktueller Tarif)</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 auf %2</translation>
    </message>
</context>
<context>
    <name>chatelaine::PlanPage</name>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Plan and teams</source>
        <translation>Tarif und Teams</translation>
    </message>
    <message>
        <source>Members and plan</source>
        <translation>Mitglieder und Tarif</translation>
    </message>
    <message>
        <source>Members and teams</source>
        <translation>Mitglieder und Teams</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
</context>
<context>
    <name>chatelaine::PlanText</name>
    <message>
        <source>No API access. Every key is turned off.</source>
        <translation>Kein API-Zugriff. Jeder Schlüssel wird ausgeschaltet.</translation>
    </message>
    <message>
        <source>No API access. Calls with any key are refused.</source>
        <translation>Kein API-Zugriff. Aufrufe mit jedem Schlüssel werden abgelehnt.</translation>
    </message>
    <message>
        <source>API access.</source>
        <translation>API-Zugriff.</translation>
    </message>
    <message>
        <source>API access. Keys read, or read and write.</source>
        <translation>API-Zugriff. Schlüssel lesen, oder lesen und schreiben.</translation>
    </message>
    <message>
        <source>API access. Keys only read.</source>
        <translation>API-Zugriff. Schlüssel lesen nur.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are turned off and stay off until you re-enable them one by one.</source>
        <translation>
            <numerusform>%n Schlüssel wird ausgeschaltet und bleibt aus, bis Sie ihn wieder einschalten.</numerusform>
            <numerusform>%n Schlüssel werden ausgeschaltet und bleiben aus, bis Sie sie einzeln wieder einschalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) stay on, but their calls are refused while the plan lasts.</source>
        <translation>
            <numerusform>%n Schlüssel bleibt an, aber seine Aufrufe werden abgelehnt, solange der Tarif gilt.</numerusform>
            <numerusform>%n Schlüssel bleiben an, aber ihre Aufrufe werden abgelehnt, solange der Tarif gilt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) with write access only read while the plan lasts.</source>
        <translation>
            <numerusform>%n Schlüssel mit Schreibzugriff liest nur, solange der Tarif gilt.</numerusform>
            <numerusform>%n Schlüssel mit Schreibzugriff lesen nur, solange der Tarif gilt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) that an earlier change turned off stay off until you re-enable them one by one.</source>
        <translation>
            <numerusform>%n Schlüssel, den ein früherer Wechsel ausgeschaltet hat, bleibt aus, bis Sie ihn wieder einschalten.</numerusform>
            <numerusform>%n Schlüssel, die ein früherer Wechsel ausgeschaltet hat, bleiben aus, bis Sie sie einzeln wieder einschalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>No key changes.</source>
        <translation>Kein Schlüssel ändert sich.</translation>
    </message>
</context>
<context>
    <name>chatelaine::Popover</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>chatelaine::PrivateFile</name>
    <message>
        <source>it is a link</source>
        <translation>sie ist eine Verknüpfung</translation>
    </message>
    <message>
        <source>it is not a plain file</source>
        <translation>sie ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it belongs to someone else</source>
        <translation>sie gehört jemand anderem</translation>
    </message>
    <message>
        <source>others may read it</source>
        <translation>andere dürfen sie lesen</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>it changed while it was read</source>
        <translation>sie änderte sich beim Lesen</translation>
    </message>
</context>
<context>
    <name>chatelaine::Registry</name>
    <message>
        <source>another policy has this id</source>
        <translation>hat eine andere Richtlinie diese Kennung</translation>
    </message>
    <message>
        <source>from 1 to %1 days</source>
        <translation>1 bis %1 Tage sind möglich</translation>
    </message>
    <message>
        <source>up to 20 lower-case letters, digits and single underscores, beginning with a letter</source>
        <translation>möglich sind bis zu 20 Kleinbuchstaben, Ziffern und einzelne Unterstriche, mit einem Buchstaben am Anfang</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
</context>
<context>
    <name>chatelaine::RemoveMemberDialog</name>
    <message>
        <source>Leave %1?</source>
        <translation>%1 verlassen?</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Remove %1 from %2?</source>
        <translation>%1 aus %2 entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>You no longer see this workspace. Only another invitation brings you back.</source>
        <translation>Sie sehen diesen Arbeitsbereich dann nicht mehr. Nur eine neue Einladung bringt Sie zurück.</translation>
    </message>
    <message>
        <source>%1 no longer sees this workspace, from this moment on.</source>
        <translation>%1 sieht diesen Arbeitsbereich von nun an nicht mehr.</translation>
    </message>
    <message>
        <source>Keys of this kind are their owner&apos;s own: yours stop working at once.</source>
        <translation>Schlüssel dieser Art gehören ihrem Inhaber allein: Ihre gelten sofort nicht mehr.</translation>
    </message>
    <message>
        <source>Keys of this kind are their owner&apos;s own: all that they have here stop working at once.</source>
        <translation>Schlüssel dieser Art gehören ihrem Inhaber allein: Alle, die das Mitglied hier hat, gelten sofort nicht mehr.</translation>
    </message>
    <message>
        <source>You have no keys here.</source>
        <translation>Sie haben hier keine Schlüssel.</translation>
    </message>
    <message>
        <source>They have no keys here.</source>
        <translation>Das Mitglied hat hier keine Schlüssel.</translation>
    </message>
    <message numerus="yes">
        <source>What becomes of your %n key(s)?</source>
        <translation>
            <numerusform>Was wird aus Ihrem Schlüssel?</numerusform>
            <numerusform>Was wird aus Ihren %n Schlüsseln?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What becomes of their %n key(s)?</source>
        <translation>
            <numerusform>Was wird aus dem Schlüssel des Mitglieds?</numerusform>
            <numerusform>Was wird aus den %n Schlüsseln des Mitglieds?</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>They keep working, and belong to the person whom you choose.</source>
        <translation>Sie gelten weiter und gehören dann dem Mitglied, das Sie wählen.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>They stop working at once: every program that uses one is refused. They stay in the list.</source>
        <translation>Sie gelten sofort nicht mehr: Jedes Programm, das einen benutzt, wird abgelehnt. In der Liste bleiben sie.</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>An wen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a name and an address</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There is nobody else here who could have keys.</source>
        <translation>Hier ist sonst niemand, der Schlüssel haben könnte.</translation>
    </message>
</context>
<context>
    <name>chatelaine::RemoveWorkspaceDialog</name>
    <message>
        <source>Remove the workspace “%1”?</source>
        <translation>Arbeitsbereich „%1“ entfernen?</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Endgültig entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) stop working at once, and calls with them are refused.</source>
        <translation>
            <numerusform>%n Schlüssel gilt sofort nicht mehr; Aufrufe mit ihm werden abgelehnt.</numerusform>
            <numerusform>%n Schlüssel gelten sofort nicht mehr; Aufrufe mit ihnen werden abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has no keys.</source>
        <translation>Er hat keine Schlüssel.</translation>
    </message>
    <message>
        <source>%1 Its settings and its activity log go too. This cannot be undone.</source>
        <translation>%1 Auch seine Einstellungen und sein Verlauf gehen verloren. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Type the workspace&apos;s name to confirm</source>
        <translation>Zur Bestätigung den Namen des Arbeitsbereichs eingeben</translation>
    </message>
</context>
<context>
    <name>chatelaine::RenameWorkspaceDialog</name>
    <message>
        <source>Rename the workspace</source>
        <translation>Arbeitsbereich umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>chatelaine::RevealPanel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save to system keychain</source>
        <translation>Im Schlüsselbund sichern</translation>
    </message>
    <message>
        <source>Save to .env file…</source>
        <translation>In .env-Datei sichern …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The secret. It is not read aloud; copy it with Ctrl+C.</source>
        <translation>Das Geheimnis. Es wird nicht vorgelesen; kopieren Sie es mit Strg+C.</translation>
    </message>
    <message>
        <source>Copy again</source>
        <translation>Noch einmal kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Copied, and kept out of clipboard history. Paste it somewhere safe now: the clipboard is cleared %n second(s) after this closes.</source>
        <translation>
            <numerusform>Kopiert, ohne Spur im Zwischenablageverlauf. Fügen Sie ihn nun an einem sicheren Ort ein: %n Sekunde nach dem Schließen wird die Zwischenablage geleert.</numerusform>
            <numerusform>Kopiert, ohne Spur im Zwischenablageverlauf. Fügen Sie ihn nun an einem sicheren Ort ein: %n Sekunden nach dem Schließen wird die Zwischenablage geleert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard no longer holds the key. Copy it again if you still need it.</source>
        <translation>Der Schlüssel ist nicht mehr in der Zwischenablage. Kopieren Sie ihn noch einmal, wenn Sie ihn brauchen.</translation>
    </message>
    <message>
        <source>Saving to system keychain…</source>
        <translation>Wird gesichert …</translation>
    </message>
    <message>
        <source>Saved to system keychain</source>
        <translation>Im Schlüsselbund gesichert</translation>
    </message>
    <message>
        <source>You find it in the settings, under saved keys.</source>
        <translation>Sie finden ihn in den Einstellungen unter „Gespeicherte Geheimnisse“.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>%1 lies in a git tree that does not ignore it: the key could be committed. Add it to .gitignore first, or save it all the same.</source>
        <translation>%1 liegt in einem Git-Verzeichnis und wird dort nicht ignoriert: Der Schlüssel könnte eingecheckt werden. Tragen Sie die Datei erst in .gitignore ein, oder speichern Sie trotzdem.</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei wählen …</translation>
    </message>
    <message>
        <source>Saved as %1 in %2, which only you can read.</source>
        <translation>Als %1 in %2 gespeichert; nur Sie können die Datei lesen.</translation>
    </message>
    <message>
        <source>Saved as %1 in %2, in the place of the former value.</source>
        <translation>Als %1 in %2 gespeichert, anstelle des früheren Werts.</translation>
    </message>
    <message>
        <source>You have not copied or saved this key. Close anyway?</source>
        <translation>Sie haben diesen Schlüssel weder kopiert noch gesichert. Trotzdem schließen?</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>First call received</source>
        <translation>Erster Aufruf eingegangen</translation>
    </message>
    <message>
        <source>First call received, %1</source>
        <comment>an address</comment>
        <translation>Erster Aufruf eingegangen, %1</translation>
    </message>
    <message>
        <source>A call from %1 was refused. %2</source>
        <comment>an address; a sentence that says why</comment>
        <translation>Ein Aufruf von %1 wurde abgelehnt. %2</translation>
    </message>
    <message>
        <source>Waiting for the first call with this key…</source>
        <translation>Warten auf den ersten Aufruf mit diesem Schlüssel …</translation>
    </message>
</context>
<context>
    <name>chatelaine::RowMenu</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy hint</source>
        <translation>Kurzform kopieren</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete because it leaked…</source>
        <translation>Löschen, weil durchgesickert …</translation>
    </message>
</context>
<context>
    <name>chatelaine::SavedSecrets</name>
    <message>
        <source>it is not a list of saved secrets</source>
        <translation>sie ist keine Liste gespeicherter Geheimnisse</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>ein anderes Programm benutzt sie</translation>
    </message>
</context>
<context>
    <name>chatelaine::SavedSecretsWidget</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Nothing is saved. A new key can be saved to the system keychain when it is shown.</source>
        <translation>Nichts ist gespeichert. Ein neuer Schlüssel kann im Schlüsselbund gesichert werden, wenn er angezeigt wird.</translation>
    </message>
    <message>
        <source>Saved keys</source>
        <translation>Gespeicherte Schlüssel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gesichert</translation>
    </message>
    <message numerus="yes">
        <source>Copied, and kept out of clipboard history. The clipboard is cleared in %n second(s).</source>
        <translation>
            <numerusform>Kopiert, ohne Spur im Zwischenablageverlauf. Die Zwischenablage wird in %n Sekunde geleert.</numerusform>
            <numerusform>Kopiert, ohne Spur im Zwischenablageverlauf. Die Zwischenablage wird in %n Sekunden geleert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the saved secret of “%1” from the keychain? The key itself stays good, but its secret cannot be shown again.</source>
        <translation>Das gespeicherte Geheimnis von „%1“ aus dem Schlüsselbund entfernen? Der Schlüssel selbst gilt weiter, aber sein Geheimnis kann nicht mehr angezeigt werden.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>chatelaine::ScopeDialog</name>
    <message>
        <source>Edit the scope</source>
        <translation>Bereich bearbeiten</translation>
    </message>
    <message>
        <source>Add a scope</source>
        <translation>Bereich hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add scope</source>
        <translation>Bereich hinzufügen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>What it gives</source>
        <translation>Was er gewährt</translation>
    </message>
    <message>
        <source>Programs and checks name the scope by it. It stays as it is.</source>
        <translation>So nennen Programme und Prüfungen den Bereich. Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Fixed: keys were granted the scope by this id.</source>
        <translation>Fest: Unter dieser Kennung haben Schlüssel den Bereich bekommen.</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>A new key starts with</source>
        <translation>Ein neuer Schlüssel beginnt mit</translation>
    </message>
    <message>
        <source>It cannot be that: %1.</source>
        <comment>why a field is refused</comment>
        <translation>Hier %1.</translation>
    </message>
</context>
<context>
    <name>chatelaine::ScopeList</name>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (voreingestellt)</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between the levels of a scope</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>Add scope</source>
        <translation>Bereich hinzufügen</translation>
    </message>
    <message>
        <source>Back to the original scopes…</source>
        <translation>Ursprüngliche Bereiche …</translation>
    </message>
    <message>
        <source>Go back to the original scopes?</source>
        <translation>Zu den ursprünglichen Bereichen zurückkehren?</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückkehren</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a scope&apos;s title, its id</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Edit the scope %1</source>
        <translation>Bereich %1 bearbeiten</translation>
    </message>
    <message>
        <source>Move the scope %1 up</source>
        <translation>Bereich %1 nach oben</translation>
    </message>
    <message>
        <source>Move the scope %1 down</source>
        <translation>Bereich %1 nach unten</translation>
    </message>
    <message>
        <source>Remove the scope %1</source>
        <translation>Bereich %1 entfernen</translation>
    </message>
    <message>
        <source>Remove the scope “%1”?</source>
        <translation>Bereich „%1“ entfernen?</translation>
    </message>
    <message>
        <source>Remove scope</source>
        <translation>Bereich entfernen</translation>
    </message>
    <message>
        <source>Checks that ask for it are refused from then on.</source>
        <translation>Prüfungen, die ihn verlangen, werden von da an abgelehnt.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) have it.</source>
        <translation>
            <numerusform>%n Schlüssel hat ihn.</numerusform>
            <numerusform>%n Schlüssel haben ihn.</numerusform>
        </translation>
    </message>
    <message>
        <source>No key has it.</source>
        <translation>Kein Schlüssel hat ihn.</translation>
    </message>
</context>
<context>
    <name>chatelaine::ScopesEditor</name>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Presets of scopes</source>
        <translation>Vorlagen für Bereiche</translation>
    </message>
    <message>
        <source>Hide the scopes</source>
        <translation>Bereiche ausblenden</translation>
    </message>
    <message>
        <source>Show the scopes</source>
        <translation>Bereiche einblenden</translation>
    </message>
    <message>
        <source>Turn on write access first.</source>
        <translation>Schalten Sie erst den Schreibzugriff ein.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a scope, its level</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 on</source>
        <translation>%1 von %2 an</translation>
    </message>
    <message>
        <source>No scope is on.</source>
        <translation>Kein Bereich ist an.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>chatelaine::SealingKeyNotice</name>
    <message>
        <source>Try the keychain again</source>
        <translation>Schlüsselbund noch einmal versuchen</translation>
    </message>
    <message>
        <source>Keep it in this file</source>
        <translation>In dieser Datei aufbewahren</translation>
    </message>
    <message>
        <source>The sealing key opens the keys that can be viewed again. If you agree, it is kept in a file that only your account can read:
%1
Whoever can read your files can then open these keys, and so can whoever has a backup of the folder.</source>
        <translation>Der Siegelschlüssel öffnet die Schlüssel, die wieder angesehen werden können. Wenn Sie zustimmen, wird er in einer Datei aufbewahrt, die nur Ihr Konto lesen kann:
%1
Wer Ihre Dateien lesen kann, kann dann diese Schlüssel öffnen, und wer eine Sicherungskopie des Ordners hat, ebenso.</translation>
    </message>
</context>
<context>
    <name>chatelaine::SecretView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>chatelaine::SelectionBar</name>
    <message>
        <source>Disable</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatelaine::Sentences</name>
    <message>
        <source>Give the key a name or description.</source>
        <translation>Geben Sie dem Schlüssel einen Namen oder eine Beschreibung.</translation>
    </message>
    <message>
        <source>Shorten it: at most %1 characters fit.</source>
        <translation>Kürzen Sie: höchstens %1 Zeichen passen.</translation>
    </message>
    <message>
        <source>It contains characters that cannot be seen, such as a line break. Remove them.</source>
        <translation>Es enthält Zeichen, die man nicht sieht, etwa einen Zeilenumbruch. Entfernen Sie sie.</translation>
    </message>
    <message>
        <source>You already have a key called “%1”. Choose another description.</source>
        <translation>Sie haben schon einen Schlüssel namens „%1“. Wählen Sie eine andere Beschreibung.</translation>
    </message>
    <message>
        <source>The name was fixed when the key was created and cannot be changed.</source>
        <translation>Der Name wurde beim Erstellen festgelegt und kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>The note may have at most %1 characters, and none that cannot be seen.</source>
        <translation>Die Notiz darf höchstens %1 Zeichen haben und keine unsichtbaren.</translation>
    </message>
    <message>
        <source>A key can have 20 tags of 1 to 40 visible characters each. Check “%1”.</source>
        <translation>Ein Schlüssel kann 20 Schlagwörter aus je 1 bis 40 sichtbaren Zeichen haben. Prüfen Sie „%1“.</translation>
    </message>
    <message>
        <source>Keys of this kind have no “%1”. Leave it out.</source>
        <translation>Schlüssel dieser Art haben kein „%1“. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>%1 of %2 keys are in use. Delete one first.</source>
        <translation>%1 von %2 Schlüsseln sind vergeben. Löschen Sie erst einen.</translation>
    </message>
    <message>
        <source>This workspace has no scope “%1”. Choose one of its own.</source>
        <translation>Dieser Arbeitsbereich hat keinen Bereich „%1“. Wählen Sie einen, den er hat.</translation>
    </message>
    <message>
        <source>The scope “%1” has no level “%2”. Choose one that it offers.</source>
        <translation>Der Bereich „%1“ hat keine Stufe „%2“. Wählen Sie eine, die er anbietet.</translation>
    </message>
    <message>
        <source>This expiry is not offered here. Choose one of: %1.</source>
        <translation>Dieser Ablauf wird hier nicht angeboten. Wählen Sie aus: %1.</translation>
    </message>
    <message>
        <source>The expiry has already passed. Choose a later day.</source>
        <translation>Der Ablauf liegt in der Vergangenheit. Wählen Sie einen späteren Tag.</translation>
    </message>
    <message>
        <source>Choose the one team that the token is for.</source>
        <translation>Wählen Sie das eine Team, für das der Token ist.</translation>
    </message>
    <message>
        <source>This workspace has no team “%1”. Choose one that it has, or add it first.</source>
        <translation>Dieser Arbeitsbereich hat kein Team „%1“. Wählen Sie eines, das er hat, oder fügen Sie es erst hinzu.</translation>
    </message>
    <message>
        <source>The plan %1 gives read access only. Turn write access off, or change the plan.</source>
        <translation>Der Tarif %1 gibt nur Lesezugriff. Schalten Sie den Schreibzugriff aus oder wechseln Sie den Tarif.</translation>
    </message>
    <message>
        <source>The plan %1 has no API access. Change the plan first.</source>
        <translation>Der Tarif %1 hat keinen API-Zugriff. Wechseln Sie erst den Tarif.</translation>
    </message>
    <message>
        <source>Keys of this kind cannot do that (%1).</source>
        <translation>Schlüssel dieser Art können das nicht (%1).</translation>
    </message>
    <message>
        <source>The key has been deleted. Restore it first, or leave it.</source>
        <translation>Der Schlüssel wurde gelöscht. Stellen Sie ihn erst wieder her, oder lassen Sie es.</translation>
    </message>
    <message>
        <source>The key has not been deleted, so there is nothing to restore.</source>
        <translation>Der Schlüssel ist nicht gelöscht; es gibt nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>The key was deleted more than %1 days ago and cannot be restored. Create a new one.</source>
        <translation>Der Schlüssel wurde vor mehr als %1 Tagen gelöscht und kann nicht wiederhergestellt werden. Erstellen Sie einen neuen.</translation>
    </message>
    <message>
        <source>The key was deleted because it leaked, which is final. Create a new one.</source>
        <translation>Der Schlüssel wurde gelöscht, weil er durchgesickert ist; das ist endgültig. Erstellen Sie einen neuen.</translation>
    </message>
    <message>
        <source>A change of plan turned this key off. Enable such keys one by one.</source>
        <translation>Ein Tarifwechsel hat diesen Schlüssel ausgeschaltet. Schalten Sie solche Schlüssel einzeln ein.</translation>
    </message>
    <message>
        <source>Somebody else changed this key in the meantime. Load the newer version and edit that.</source>
        <translation>Jemand anderes hat diesen Schlüssel inzwischen geändert. Laden Sie die neuere Fassung und bearbeiten Sie die.</translation>
    </message>
    <message>
        <source>This key cannot be made with that id or secret. Try again with new ones.</source>
        <translation>Mit dieser Kennung oder diesem Geheimnis geht es nicht. Versuchen Sie es mit neuen.</translation>
    </message>
    <message>
        <source>The sealing key that protects viewable keys is not here. Unlock the keychain or name the key file.</source>
        <translation>Der Siegelschlüssel, der einsehbare Schlüssel schützt, ist nicht hier. Entsperren Sie den Schlüsselbund oder nennen Sie die Schlüsseldatei.</translation>
    </message>
    <message>
        <source>This key was sealed with another sealing key. Use that one, or refresh the key.</source>
        <translation>Dieser Schlüssel wurde mit einem anderen Siegelschlüssel versiegelt. Benutzen Sie den, oder erneuern Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>The secret was shown once and cannot be shown again. Create a new key if it is lost.</source>
        <translation>Das Geheimnis wurde einmal angezeigt und kann nicht noch einmal angezeigt werden. Ist es verloren, erstellen Sie einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>This is not a key: its form or its checksum is wrong. Copy the whole key and try again.</source>
        <translation>Das ist kein Schlüssel: Form oder Prüfsumme stimmt nicht. Kopieren Sie den ganzen Schlüssel und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This was cancelled before an answer came. Look at the list before you repeat it.</source>
        <translation>Das wurde abgebrochen, bevor eine Antwort kam. Sehen Sie in die Liste, bevor Sie es wiederholen.</translation>
    </message>
    <message>
        <source>There is no such key. Check the id.</source>
        <translation>Diesen Schlüssel gibt es nicht. Prüfen Sie die Kennung.</translation>
    </message>
    <message>
        <source>There is no workspace “%1”. Check its name or id.</source>
        <translation>Es gibt keinen Arbeitsbereich „%1“. Prüfen Sie Namen oder Kennung.</translation>
    </message>
    <message>
        <source>There is already a workspace called “%1”. Choose another name.</source>
        <translation>Es gibt schon einen Arbeitsbereich namens „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>A workspace needs a name of 1 to 100 visible characters that does not look like an id.</source>
        <translation>Ein Arbeitsbereich braucht einen Namen aus 1 bis 100 sichtbaren Zeichen, der nicht wie eine Kennung aussieht.</translation>
    </message>
    <message>
        <source>There is no policy “%1”. Choose one of the list.</source>
        <translation>Es gibt keine Richtlinie „%1“. Wählen Sie eine aus der Liste.</translation>
    </message>
    <message>
        <source>The policy file %1 cannot be used: at %2, %3. Correct it there.</source>
        <translation>Die Richtliniendatei %1 ist nicht zu gebrauchen: bei %2 %3. Berichtigen Sie es dort.</translation>
    </message>
    <message>
        <source>There is no plan “%1” here. Choose one that the policy has.</source>
        <translation>Es gibt hier keinen Tarif „%1“. Wählen Sie einen, den die Richtlinie hat.</translation>
    </message>
    <message>
        <source>A team needs a name of 1 to 100 visible characters.</source>
        <translation>Ein Team braucht einen Namen aus 1 bis 100 sichtbaren Zeichen.</translation>
    </message>
    <message>
        <source>There is already a team “%1”. Choose another name.</source>
        <translation>Es gibt schon ein Team „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Keys still belong to the team “%1”. Delete them first.</source>
        <translation>Zum Team „%1“ gehören noch Schlüssel. Löschen Sie erst diese.</translation>
    </message>
    <message>
        <source>The setting “%1” cannot be that: %2.</source>
        <translation>Die Einstellung „%1“ kann so nicht sein: %2.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2. Check its place and permissions.</source>
        <translation>Die Datei %1 ist nicht lesbar: %2. Prüfen Sie Ort und Rechte.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2. Choose another place.</source>
        <translation>Die Datei %1 ist nicht schreibbar: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The file %1 is not a sealing key file that only you can read. Name the right one.</source>
        <translation>Die Datei %1 ist keine Siegelschlüsseldatei, die nur Sie lesen können. Nennen Sie die richtige.</translation>
    </message>
    <message>
        <source>The store %1 cannot be opened. Check that its folder exists and that you may use it.</source>
        <translation>Der Speicher %1 ist nicht zu öffnen. Prüfen Sie, ob sein Ordner existiert und Sie ihn benutzen dürfen.</translation>
    </message>
    <message>
        <source>The store %1 is not safe to use: %2. Make it a file of your own that only you can read.</source>
        <translation>Der Speicher %1 ist nicht sicher: %2. Machen Sie ihn zu einer eigenen Datei, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>The store %1 can be read but not changed. Make the file and its folder writable.</source>
        <translation>Der Speicher %1 lässt sich lesen, aber nicht ändern. Machen Sie Datei und Ordner beschreibbar.</translation>
    </message>
    <message>
        <source>The disk is full, so the change was not made. Free some space and try again.</source>
        <translation>Der Datenträger ist voll, darum wurde nichts geändert. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Another program has been writing to the store for too long. Try again in a moment.</source>
        <translation>Ein anderes Programm schreibt zu lange in den Speicher. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The store %1 is damaged. Nothing was changed; put a copy from a backup in its place.</source>
        <translation>Der Speicher %1 ist beschädigt. Nichts wurde geändert; setzen Sie eine Sicherungskopie an seine Stelle.</translation>
    </message>
    <message>
        <source>The file %1 belongs to another program. Choose another file for the store.</source>
        <translation>Die Datei %1 gehört einem anderen Programm. Wählen Sie eine andere Datei für den Speicher.</translation>
    </message>
    <message>
        <source>The store %1 was written by a newer version (schema %2, this one knows %3). Update this program.</source>
        <translation>Der Speicher %1 stammt von einer neueren Version (Schema %2, diese kennt %3). Aktualisieren Sie dieses Programm.</translation>
    </message>
    <message>
        <source>This session has no system keychain. Start one, such as GNOME Keyring or KWallet, or use a file.</source>
        <translation>Diese Sitzung hat keinen Schlüsselbund. Starten Sie einen, etwa GNOME Keyring oder KWallet, oder benutzen Sie eine Datei.</translation>
    </message>
    <message>
        <source>The system keychain is locked. Unlock it and try again.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The system keychain refused access. Allow it there and try again.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert. Erlauben Sie ihn dort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The system keychain has no such entry. It may have been removed there.</source>
        <translation>Der Schlüsselbund hat keinen solchen Eintrag. Vielleicht wurde er dort entfernt.</translation>
    </message>
    <message>
        <source>The system keychain did not answer as it should. Try again, or use a file.</source>
        <translation>Der Schlüsselbund hat nicht geantwortet, wie er sollte. Versuchen Sie es noch einmal, oder benutzen Sie eine Datei.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Nothing is known to be lost; please report it.</source>
        <translation>Im Programm ist etwas schiefgegangen. Soweit bekannt, ging nichts verloren; bitte melden Sie es.</translation>
    </message>
    <message>
        <source>The key is good.</source>
        <translation>Der Schlüssel gilt.</translation>
    </message>
    <message>
        <source>This is not a key: its form or its checksum is wrong.</source>
        <translation>Das ist kein Schlüssel: Form oder Prüfsumme stimmt nicht.</translation>
    </message>
    <message>
        <source>No key of this workspace.</source>
        <translation>Kein Schlüssel dieses Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>The key has been deleted.</source>
        <translation>Der Schlüssel wurde gelöscht.</translation>
    </message>
    <message>
        <source>The key has expired.</source>
        <translation>Der Schlüssel ist abgelaufen.</translation>
    </message>
    <message>
        <source>The key is turned off.</source>
        <translation>Der Schlüssel ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>The workspace&apos;s plan has no API access.</source>
        <translation>Der Tarif des Arbeitsbereichs hat keinen API-Zugriff.</translation>
    </message>
    <message>
        <source>The key has not the scope that was asked for.</source>
        <translation>Der Schlüssel hat den verlangten Bereich nicht.</translation>
    </message>
    <message>
        <source>The key belongs to another team.</source>
        <translation>Der Schlüssel gehört zu einem anderen Team.</translation>
    </message>
    <message>
        <source>The key may only read.</source>
        <translation>Der Schlüssel darf nur lesen.</translation>
    </message>
    <message>
        <source>Your role here (%1) does not allow this. Ask an owner or admin of the workspace.</source>
        <translation>Ihre Rolle hier (%1) erlaubt das nicht. Wenden Sie sich an einen Inhaber oder Admin des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. Write one such as you@example.com.</source>
        <translation>Das ist keine E-Mail-Adresse. Schreiben Sie eine wie name@example.com.</translation>
    </message>
    <message>
        <source>Choose a password of at least %1 characters, such as four random words.</source>
        <translation>Wählen Sie ein Passwort mit mindestens %1 Zeichen, etwa vier zufällige Wörter.</translation>
    </message>
    <message>
        <source>There is no role “%1”. Choose owner, admin, member or viewer.</source>
        <translation>Es gibt keine Rolle „%1“. Möglich sind owner, admin, member und viewer.</translation>
    </message>
    <message>
        <source>“%1” is not a member of this workspace. Check the address.</source>
        <translation>„%1“ ist kein Mitglied dieses Arbeitsbereichs. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>“%1” is a member of this workspace already. Change the role instead.</source>
        <translation>„%1“ ist schon Mitglied dieses Arbeitsbereichs. Ändern Sie stattdessen die Rolle.</translation>
    </message>
    <message>
        <source>The workspace would have no owner left. Make somebody else an owner first.</source>
        <translation>Der Arbeitsbereich hätte keinen Inhaber mehr. Machen Sie erst jemand anderen zum Inhaber.</translation>
    </message>
    <message>
        <source>These keys cannot be handed over to that person. Disable them instead.</source>
        <translation>Diese Schlüssel können nicht an diese Person übergeben werden. Schalten Sie sie stattdessen aus.</translation>
    </message>
    <message>
        <source>This invitation is not valid, or not any more. Ask for a new one.</source>
        <translation>Diese Einladung gilt nicht oder nicht mehr. Bitten Sie um eine neue.</translation>
    </message>
    <message>
        <source>The e-mail address or the password is wrong. Check both and try again.</source>
        <translation>E-Mail-Adresse oder Passwort stimmt nicht. Prüfen Sie beide und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There were too many attempts to sign in. Try again in %1 seconds.</source>
        <translation>Es gab zu viele Anmeldeversuche. Versuchen Sie es in %1 Sekunden noch einmal.</translation>
    </message>
    <message>
        <source>You are not signed in, or not any more. Sign in again.</source>
        <translation>Sie sind nicht oder nicht mehr angemeldet. Melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a service. Write one such as https://keys.example.com.</source>
        <translation>„%1“ ist keine Adresse eines Dienstes. Schreiben Sie eine wie https://keys.example.com.</translation>
    </message>
    <message>
        <source>Keys and passwords would cross the network to %1 in the clear. Write https:// instead.</source>
        <translation>Schlüssel und Passwörter gingen im Klartext durch das Netz zu %1. Schreiben Sie stattdessen https://.</translation>
    </message>
    <message>
        <source>The service at %1 cannot be reached: %2. Check the address and your network.</source>
        <translation>Der Dienst unter %1 ist nicht erreichbar: %2. Prüfen Sie die Adresse und Ihr Netz.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted: %2. Nothing was sent. Check the address, or have its administrator mend it.</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut: %2. Nichts wurde gesendet. Prüfen Sie die Adresse, oder lassen Sie es vom Administrator in Ordnung bringen.</translation>
    </message>
    <message>
        <source>What answers at %1 is not a Chatelaine service of this version. Check the address.</source>
        <translation>Was unter %1 antwortet, ist kein Chatelaine-Dienst dieser Version. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The service cannot answer at the moment. Try again shortly.</source>
        <translation>Der Dienst kann im Augenblick nicht antworten. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The connection broke before the answer came, so it is not known whether this was done. Look at the list before you repeat it.</source>
        <translation>Die Verbindung brach ab, bevor die Antwort kam; darum ist nicht bekannt, ob dies geschehen ist. Sehen Sie in die Liste, bevor Sie es wiederholen.</translation>
    </message>
    <message>
        <source>The changes since then are no longer kept. Load everything anew.</source>
        <translation>Die Änderungen seither werden nicht mehr aufbewahrt. Laden Sie alles neu.</translation>
    </message>
    <message>
        <source>The request cannot be understood: at %1, %2. Correct it there.</source>
        <translation>Die Anfrage ist nicht zu verstehen: bei %1 %2. Berichtigen Sie es dort.</translation>
    </message>
    <message>
        <source>The request is larger than %1 bytes. Send it in parts.</source>
        <translation>Die Anfrage ist größer als %1 Byte. Senden Sie sie in Teilen.</translation>
    </message>
    <message>
        <source>There is nothing at this address. Check the path and the method.</source>
        <translation>Unter dieser Adresse gibt es nichts. Prüfen Sie Pfad und Methode.</translation>
    </message>
    <message>
        <source>The service cannot listen on %1: %2. Choose another address or port.</source>
        <translation>Der Dienst kann auf %1 nicht lauschen: %2. Wählen Sie eine andere Adresse oder einen anderen Port.</translation>
    </message>
    <message>
        <source>%1 can be reached from other computers, without TLS. Give --tls-cert and --tls-key, or --behind-proxy when a proxy ends TLS.</source>
        <translation>%1 ist von anderen Computern aus erreichbar, ohne TLS. Geben Sie --tls-cert und --tls-key an, oder --behind-proxy, wenn ein Proxy TLS beendet.</translation>
    </message>
    <message>
        <source>The TLS file %1 cannot be used: %2. Name a PEM certificate chain and its key.</source>
        <translation>Die TLS-Datei %1 ist nicht zu gebrauchen: %2. Nennen Sie eine PEM-Zertifikatskette und ihren Schlüssel.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a store. Write sqlite:FILE, or the https:// address of a service.</source>
        <translation>„%1“ ist keine Adresse eines Speichers. Schreiben Sie sqlite:DATEI oder die https://-Adresse eines Dienstes.</translation>
    </message>
    <message>
        <source>not a member</source>
        <translation>kein Mitglied</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
</context>
<context>
    <name>chatelaine::ServiceActions</name>
    <message>
        <source>Remove the connection to %1?</source>
        <translation>Verbindung zu %1 entfernen?</translation>
    </message>
    <message>
        <source>You are signed out there as %1. The keys stay as they are at the service, and you can add the connection again.</source>
        <translation>Sie werden dort als %1 abgemeldet. Die Schlüssel bleiben beim Dienst, wie sie sind, und Sie können die Verbindung wieder hinzufügen.</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Sessions and password…</source>
        <translation>Sitzungen und Passwort …</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Neu anmelden …</translation>
    </message>
    <message>
        <source>Remove connection…</source>
        <translation>Verbindung entfernen …</translation>
    </message>
</context>
<context>
    <name>chatelaine::ServiceDialog</name>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung läuft</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>Trusts one certificate alone</source>
        <translation>Vertraut nur einem einzigen Zertifikat</translation>
    </message>
</context>
<context>
    <name>chatelaine::ServiceWords</name>
    <message>
        <source>Password of %1: </source>
        <translation>Passwort von %1: </translation>
    </message>
    <message>
        <source>This store has accounts already. Make further workspaces in the window, signed in as one of them.</source>
        <translation>Dieser Speicher hat schon Konten. Legen Sie weitere Arbeitsbereiche im Fenster an, angemeldet mit einem davon.</translation>
    </message>
    <message>
        <source>The workspace %1 is ready, and %2 owns it.</source>
        <translation>Der Arbeitsbereich %1 ist bereit; sein Inhaber ist %2.</translation>
    </message>
    <message>
        <source>sqlite:FILE</source>
        <translation>sqlite:DATEI</translation>
    </message>
    <message>
        <source>an address and a port, such as 127.0.0.1:7411 or [::1]:7411</source>
        <translation>eine Adresse und ein Port, etwa 127.0.0.1:7411 oder [::1]:7411</translation>
    </message>
    <message>
        <source>Where to listen; otherwise 127.0.0.1:7411</source>
        <translation>Wo gelauscht wird; sonst 127.0.0.1:7411</translation>
    </message>
    <message>
        <source>PEM file with the certificate and those that lead to its root</source>
        <translation>PEM-Datei mit dem Zertifikat und denen, die zu seiner Wurzel führen</translation>
    </message>
    <message>
        <source>PEM file with the certificate&apos;s key</source>
        <translation>PEM-Datei mit dem Schlüssel des Zertifikats</translation>
    </message>
    <message>
        <source>A proxy ends TLS: listen beyond this computer without it</source>
        <translation>Ein Proxy beendet TLS: ohne TLS über diesen Computer hinaus lauschen</translation>
    </message>
    <message>
        <source>an address or a network, such as 10.0.0.5 or 10.0.0.0/8</source>
        <translation>eine Adresse oder ein Netz, etwa 10.0.0.5 oder 10.0.0.0/8</translation>
    </message>
    <message>
        <source>Take this peer&apos;s word on a call&apos;s source and method; may be given several times</source>
        <translation>Dieser Gegenstelle glauben, woher ein Aufruf kommt und mit welcher Methode; mehrmals möglich</translation>
    </message>
    <message>
        <source>Threads that serve calls; otherwise one a processor</source>
        <translation>Threads, die Aufrufe bedienen; sonst einer je Prozessor</translation>
    </message>
    <message>
        <source>The key that seals viewable keys, made when absent</source>
        <translation>Der Schlüssel, der einsehbare Schlüssel versiegelt; wird erzeugt, wenn er fehlt</translation>
    </message>
    <message>
        <source>How long keys are checked while the store is away; otherwise 60, 0 never</source>
        <translation>Wie lange Schlüssel geprüft werden, während der Speicher fort ist; sonst 60, 0 nie</translation>
    </message>
    <message>
        <source>Make a workspace and its owner; the owner&apos;s password is read from standard input</source>
        <translation>Einen Arbeitsbereich und seinen Inhaber anlegen; dessen Passwort kommt von der Standardeingabe</translation>
    </message>
    <message>
        <source>The workspace&apos;s name</source>
        <translation>Der Name des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Which key page it has</source>
        <translation>Welche Schlüsselseite er hat</translation>
    </message>
    <message>
        <source>Who signs in first</source>
        <translation>Wer sich als Erstes anmeldet</translation>
    </message>
    <message>
        <source>Checks API keys for web servers and serves their store</source>
        <translation>Prüft API-Schlüssel für Webserver und stellt ihren Speicher bereit</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>Die Version ausgeben</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 refused, 2 wrong usage, 4 could not start.</source>
        <translation>Rückgabewerte: 0 erledigt, 1 abgelehnt, 2 falscher Aufruf, 4 konnte nicht starten.</translation>
    </message>
</context>
<context>
    <name>chatelaine::SettingsPage</name>
    <message>
        <source>Set it up…</source>
        <translation>Einrichten …</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Sealing key</source>
        <translation>Siegelschlüssel</translation>
    </message>
    <message>
        <source>Saved secrets</source>
        <translation>Gespeicherte Geheimnisse</translation>
    </message>
    <message>
        <source>Keys that can be viewed again are kept sealed. The key that seals them is not here, so none can be made or viewed.</source>
        <translation>Schlüssel, die wieder angesehen werden können, sind versiegelt. Ihr Siegelschlüssel ist nicht hier; darum kann keiner erstellt oder angesehen werden.</translation>
    </message>
    <message>
        <source>Keys that can be viewed again are kept sealed. The key that seals them is in the system keychain.</source>
        <translation>Schlüssel, die wieder angesehen werden können, sind versiegelt. Ihr Siegelschlüssel liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Keys that can be viewed again are kept sealed. The key that seals them is in the file %1. Whoever can read that file and the store can read those keys.</source>
        <translation>Schlüssel, die wieder angesehen werden können, sind versiegelt. Ihr Siegelschlüssel liegt in der Datei %1. Wer diese Datei und den Speicher lesen kann, kann diese Schlüssel lesen.</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Ihr Konto</translation>
    </message>
</context>
<context>
    <name>chatelaine::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Create a key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Which key is this?</source>
        <translation>Welcher Schlüssel ist das?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Details of the key</source>
        <translation>Details des Schlüssels</translation>
    </message>
    <message>
        <source>Turn the key off or on</source>
        <translation>Schlüssel aus- oder einschalten</translation>
    </message>
    <message>
        <source>The same, while the switch has the focus</source>
        <translation>Ebenso, wenn der Schalter den Fokus hat</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Menu of the row</source>
        <translation>Menü der Zeile</translation>
    </message>
    <message>
        <source>Select all keys</source>
        <translation>Alle Schlüssel auswählen</translation>
    </message>
    <message>
        <source>Close what is open</source>
        <translation>Schließen, was offen ist</translation>
    </message>
    <message>
        <source>First page of the workspace; Ctrl+2 the second, and so on</source>
        <translation>Erste Seite des Arbeitsbereichs; Strg+2 die zweite und so weiter</translation>
    </message>
    <message>
        <source>This overview</source>
        <translation>Diese Übersicht</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>chatelaine::Sidebar</name>
    <message>
        <source>Add workspace</source>
        <translation>Neuer Arbeitsbereich</translation>
    </message>
    <message>
        <source>Application menu</source>
        <translation>Anwendungsmenü</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Add connection</source>
        <translation>Neue Verbindung</translation>
    </message>
</context>
<context>
    <name>chatelaine::SidebarGroup</name>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n Schlüssel</numerusform>
            <numerusform>%n Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>Add workspace…</source>
        <translation>Arbeitsbereich hinzufügen …</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Workspaces of %1</source>
        <translation>Arbeitsbereiche von %1</translation>
    </message>
    <message>
        <source>Menu of %1</source>
        <translation>Menü von %1</translation>
    </message>
</context>
<context>
    <name>chatelaine::SignInDialog</name>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
</context>
<context>
    <name>chatelaine::SnippetView</name>
    <message>
        <source>Ways to use the key</source>
        <translation>Wege, den Schlüssel zu benutzen</translation>
    </message>
</context>
<context>
    <name>chatelaine::StatusStrip</name>
    <message>
        <source>Keep longer</source>
        <translation>Länger behalten</translation>
    </message>
    <message>
        <source>Clear now</source>
        <translation>Jetzt leeren</translation>
    </message>
    <message>
        <source>The key is off the clipboard</source>
        <translation>Der Schlüssel ist aus der Zwischenablage entfernt</translation>
    </message>
    <message>
        <source>%1: opening…</source>
        <translation>%1: wird geöffnet …</translation>
    </message>
    <message>
        <source>%1: not available</source>
        <translation>%1: nicht verfügbar</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n Schlüssel</numerusform>
            <numerusform>%n Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Key copied. Clipboard clears in %1 s</source>
        <translation>Schlüssel kopiert. Zwischenablage wird in %1 s geleert</translation>
    </message>
</context>
<context>
    <name>chatelaine::TagsEdit</name>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>Add a tag, then comma or Enter</source>
        <translation>Schlagwort, dann Komma oder Eingabetaste</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>Schlagwort entfernen</translation>
    </message>
    <message>
        <source>Remove the tag %1</source>
        <translation>Schlagwort %1 entfernen</translation>
    </message>
</context>
<context>
    <name>chatelaine::TargetTexts</name>
    <message>
        <source>it is not percent-encoded UTF-8</source>
        <translation>steht kein prozentkodiertes UTF-8</translation>
    </message>
    <message>
        <source>no such parameter is known</source>
        <translation>steht ein unbekannter Parameter</translation>
    </message>
    <message>
        <source>it stands there twice</source>
        <translation>steht es doppelt</translation>
    </message>
    <message>
        <source>the query %1</source>
        <translation>der Abfrage %1</translation>
    </message>
</context>
<context>
    <name>chatelaine::TeamList</name>
    <message>
        <source>No team yet. A key needs one: add the first.</source>
        <translation>Noch kein Team. Ein Schlüssel braucht eines: Fügen Sie das erste hinzu.</translation>
    </message>
    <message>
        <source>Add team</source>
        <translation>Team hinzufügen</translation>
    </message>
    <message>
        <source>Name of the new team</source>
        <translation>Name des neuen Teams</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>Neues Team</translation>
    </message>
    <message>
        <source>Remove the team</source>
        <translation>Team entfernen</translation>
    </message>
    <message>
        <source>Remove the team %1</source>
        <translation>Team %1 entfernen</translation>
    </message>
</context>
<context>
    <name>chatelaine::TimeText</name>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>vor %n Monat</numerusform>
            <numerusform>vor %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>vor %n Jahr</numerusform>
            <numerusform>vor %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n Monat</numerusform>
            <numerusform>in %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n Jahr</numerusform>
            <numerusform>in %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>vor %n s</numerusform>
            <numerusform>vor %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <comment>hours</comment>
        <translation>
            <numerusform>vor %n h</numerusform>
            <numerusform>vor %n h</numerusform>
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
    <message>
        <source>%1, %2 %3</source>
        <extracomment>A time to the second: date, time of day, zone.</extracomment>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <comment>format of a time of day</comment>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>Nie benutzt</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>format of a date in this year</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>No data since %1</source>
        <translation>Keine Daten seit %1</translation>
    </message>
</context>
<context>
    <name>chatelaine::TokenField</name>
    <message>
        <source>Paste it here</source>
        <translation>Hier einfügen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>chatelaine::TrustDialog</name>
    <message>
        <source>Trust the certificate of %1?</source>
        <translation>Dem Zertifikat von %1 vertrauen?</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Diesem Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>Its fingerprint (SHA-256)</source>
        <translation>Sein Fingerabdruck (SHA-256)</translation>
    </message>
    <message>
        <source>Whoever has this certificate&apos;s key can read your password and change what you see. Go on only where your organisation made the certificate itself.</source>
        <translation>Wer den Schlüssel dieses Zertifikats hat, kann Ihr Passwort lesen und ändern, was Sie sehen. Fahren Sie nur fort, wenn Ihre Organisation das Zertifikat selbst ausgestellt hat.</translation>
    </message>
    <message>
        <source>Ask the administrator of %1 for the fingerprint by another way, such as by telephone, and write or paste it here. From then on this certificate alone is trusted for this connection.</source>
        <translation>Fragen Sie den Administrator von %1 auf einem anderen Weg nach dem Fingerabdruck, etwa am Telefon, und geben Sie ihn hier ein. Von da an wird bei dieser Verbindung nur diesem Zertifikat vertraut.</translation>
    </message>
    <message>
        <source>There it is printed by: openssl x509 -in FILE -noout -fingerprint -sha256</source>
        <translation>Dort gibt ihn dieser Befehl aus: openssl x509 -in DATEI -noout -fingerprint -sha256</translation>
    </message>
    <message>
        <source>The certificate that answered has another fingerprint. Do not trust it: somebody may stand between you and the service.</source>
        <translation>Das Zertifikat, das geantwortet hat, hat einen anderen Fingerabdruck. Vertrauen Sie ihm nicht: Vielleicht steht jemand zwischen Ihnen und dem Dienst.</translation>
    </message>
</context>
<context>
    <name>chatelaine::UndoOffer</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo (%1)</source>
        <translation>Rückgängig (%1)</translation>
    </message>
</context>
<context>
    <name>chatelaine::UsageSnippets</name>
    <message>
        <source>A .env file that only you can read (chmod 600)</source>
        <translation>Eine .env-Datei, die nur Sie lesen können (chmod 600)</translation>
    </message>
    <message>
        <source>A shell; what you paste stays out of its history</source>
        <translation>Eine Shell; was Sie einfügen, bleibt ihrem Verlauf fern</translation>
    </message>
    <message>
        <source>%1 (0600) sets the base64 text of the key and a colon:</source>
        <translation>%1 (0600) setzt den base64-Text aus Schlüssel und Doppelpunkt:</translation>
    </message>
    <message>
        <source>%1 (0600) sets the key:</source>
        <translation>%1 (0600) setzt den Schlüssel:</translation>
    </message>
    <message>
        <source>HTTP header</source>
        <translation>HTTP-Kopfzeile</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Lets a call through when %1 has a key for it</source>
        <translation>Lässt einen Aufruf durch, wenn %1 einen Schlüssel dafür hat</translation>
    </message>
</context>
<context>
    <name>chatelaine::WelcomePage</name>
    <message>
        <source>Keep your API keys in one place</source>
        <translation>Ihre API-Schlüssel an einem Ort</translation>
    </message>
    <message>
        <source>Chatelaine is the page for API keys that every service has, as a window of your own: create, copy once, switch off, and find what nobody uses any more.</source>
        <translation>Chatelaine ist die Seite für API-Schlüssel, die jeder Dienst hat, als Ihr eigenes Fenster: erstellen, einmal kopieren, ausschalten und finden, was niemand mehr benutzt.</translation>
    </message>
    <message>
        <source>A secret is shown once</source>
        <translation>Ein Geheimnis wird einmal angezeigt</translation>
    </message>
    <message>
        <source>Only its fingerprint is kept. Not even this program can show it again.</source>
        <translation>Nur sein Fingerabdruck wird aufbewahrt. Nicht einmal dieses Programm kann es wieder anzeigen.</translation>
    </message>
    <message>
        <source>Nothing is lost by a click</source>
        <translation>Ein Klick verliert nichts</translation>
    </message>
    <message>
        <source>Switching off and deleting can be undone; what would break is said before.</source>
        <translation>Ausschalten und Löschen lassen sich rückgängig machen; was dadurch ausfiele, erfahren Sie vorher.</translation>
    </message>
    <message>
        <source>The rules you know</source>
        <translation>Die Regeln, die Sie kennen</translation>
    </message>
    <message>
        <source>A workspace follows the rules of one system: its fields, limits, plans and words.</source>
        <translation>Ein Arbeitsbereich folgt den Regeln eines Systems: seinen Feldern, Grenzen, Tarifen und Wörtern.</translation>
    </message>
    <message>
        <source>Add a workspace</source>
        <translation>Arbeitsbereich hinzufügen</translation>
    </message>
    <message>
        <source>Just looking? Start &lt;b&gt;chatelaine --demo&lt;/b&gt; for a throw-away store full of keys.</source>
        <translation>Nur mal schauen? &lt;b&gt;chatelaine --demo&lt;/b&gt; öffnet einen Wegwerfspeicher voller Schlüssel.</translation>
    </message>
</context>
<context>
    <name>chatelaine::Words</name>
    <message>
        <source>Check the secret on standard input as a call would be, and count it as a use</source>
        <translation>Das Geheimnis der Standardeingabe wie bei einem Aufruf prüfen und als Benutzung zählen</translation>
    </message>
    <message>
        <source>Name or id</source>
        <translation>Name oder Kennung</translation>
    </message>
    <message>
        <source>A right that the call needs</source>
        <translation>Ein Recht, das der Aufruf braucht</translation>
    </message>
    <message>
        <source>The team that the call is about</source>
        <translation>Das Team, um das es im Aufruf geht</translation>
    </message>
    <message>
        <source>The call writes</source>
        <translation>Der Aufruf schreibt</translation>
    </message>
    <message>
        <source>Say which key the string on standard input is, if any</source>
        <translation>Sagen, welcher Schlüssel auf der Standardeingabe steht, falls es einer ist</translation>
    </message>
    <message>
        <source>“%1” has not the form ID:LEVEL.</source>
        <translation>„%1“ hat nicht die Form ID:LEVEL.</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>Die Version ausgeben</translation>
    </message>
    <message>
        <source>One JSON object a line, for scripts</source>
        <translation>Ein JSON-Objekt je Zeile, für Skripte</translation>
    </message>
    <message>
        <source>The key that seals viewable keys, made when absent; otherwise it is in the system keychain</source>
        <translation>Der Schlüssel, der einsehbare Schlüssel versiegelt; wird erzeugt, wenn er fehlt; sonst liegt er im Schlüsselbund</translation>
    </message>
    <message>
        <source>Make, list, change and check keys</source>
        <translation>Schlüssel erstellen, auflisten, ändern und prüfen</translation>
    </message>
    <message>
        <source>API keys on the command line</source>
        <translation>API-Schlüssel auf der Befehlszeile</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 refused, 2 wrong usage, 4 store unreachable or damaged.</source>
        <translation>Rückgabewerte: 0 erledigt, 1 abgelehnt, 2 falscher Aufruf, 4 Speicher unerreichbar oder beschädigt.</translation>
    </message>
    <message>
        <source>List the keys of a workspace</source>
        <translation>Die Schlüssel eines Arbeitsbereichs auflisten</translation>
    </message>
    <message>
        <source>Words to find in label, note, tags, hint and creator; is:STATE, scope:ID, team:NAME, tag:NAME</source>
        <translation>Wörter in Bezeichnung, Notiz, Schlagwörtern, Kurzform und Ersteller; is:STATE, scope:ID, team:NAME, tag:NAME</translation>
    </message>
    <message>
        <source>One of: %1</source>
        <translation>Eines von: %1</translation>
    </message>
    <message>
        <source>“%1” is not a state. Use one of: %2.</source>
        <translation>„%1“ ist kein Zustand. Möglich sind: %2.</translation>
    </message>
    <message>
        <source>The key&apos;s id</source>
        <translation>Die Kennung des Schlüssels</translation>
    </message>
    <message>
        <source>Show a key</source>
        <translation>Einen Schlüssel anzeigen</translation>
    </message>
    <message>
        <source>Turn a key on</source>
        <translation>Einen Schlüssel einschalten</translation>
    </message>
    <message>
        <source>Turn a key off</source>
        <translation>Einen Schlüssel ausschalten</translation>
    </message>
    <message>
        <source>Delete a key; it can be restored for 30 days</source>
        <translation>Einen Schlüssel löschen; er kann 30 Tage lang wiederhergestellt werden</translation>
    </message>
    <message>
        <source>Bring a deleted key back, disabled</source>
        <translation>Einen gelöschten Schlüssel wiederherstellen, ausgeschaltet</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no scope is granted</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Last agent</source>
        <translation>Letztes Programm</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Last refused</source>
        <translation>Zuletzt abgelehnt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Refreshed</source>
        <translation>Erneuert</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>LABEL</source>
        <translation>BEZEICHNUNG</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>SCHLÜSSEL</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>SCOPES</source>
        <translation>BEREICHE</translation>
    </message>
    <message>
        <source>TEAM</source>
        <translation>TEAM</translation>
    </message>
    <message>
        <source>ACCESS</source>
        <translation>ZUGRIFF</translation>
    </message>
    <message>
        <source>EXPIRES</source>
        <translation>LÄUFT AB</translation>
    </message>
    <message>
        <source>LAST USED</source>
        <translation>ZULETZT BENUTZT</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Erteilt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Make a key and print its secret, this once</source>
        <translation>Einen Schlüssel erstellen und sein Geheimnis ausgeben, dieses eine Mal</translation>
    </message>
    <message>
        <source>Name or description</source>
        <translation>Name oder Beschreibung</translation>
    </message>
    <message>
        <source>Several times; the others take their defaults</source>
        <translation>Mehrmals möglich; die übrigen behalten ihre Voreinstellung</translation>
    </message>
    <message>
        <source>A number of days, the last day, or never</source>
        <translation>Eine Zahl von Tagen, der letzte Tag oder never</translation>
    </message>
    <message>
        <source>“%1” is no expiry. Give a number of days, a day such as 2027-03-31, or never.</source>
        <translation>„%1“ ist kein Ablauf. Nennen Sie eine Zahl von Tagen, einen Tag wie 2027-03-31 oder never.</translation>
    </message>
    <message>
        <source>The one team that it is for</source>
        <translation>Das eine Team, für das er ist</translation>
    </message>
    <message>
        <source>With write access</source>
        <translation>Mit Schreibzugriff</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>Eine Notiz</translation>
    </message>
    <message>
        <source>Several times</source>
        <translation>Mehrmals möglich</translation>
    </message>
    <message>
        <source>Replace the secret at once and for good, and print the new one</source>
        <translation>Das Geheimnis sofort und endgültig ersetzen und das neue ausgeben</translation>
    </message>
    <message>
        <source>Look at the kinds of keys there are</source>
        <translation>Die Arten von Schlüsseln ansehen</translation>
    </message>
    <message>
        <source>List the policies</source>
        <translation>Die Richtlinien auflisten</translation>
    </message>
    <message>
        <source>Show what a policy says</source>
        <translation>Zeigen, was eine Richtlinie festlegt</translation>
    </message>
    <message>
        <source>Its id</source>
        <translation>Ihre Kennung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>required</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>unique among its owner&apos;s</source>
        <translation>einmalig je Inhaber</translation>
    </message>
    <message>
        <source>cannot be changed</source>
        <translation>nicht änderbar</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>beliebiger Tag</translation>
    </message>
    <message>
        <source>%1 (otherwise %2)</source>
        <translation>%1 (sonst %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n for each owner</source>
        <translation>
            <numerusform>%n je Inhaber</numerusform>
            <numerusform>%n je Inhaber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the workspace, disabled ones counted</source>
        <translation>
            <numerusform>%n im Arbeitsbereich, ausgeschaltete mitgezählt</numerusform>
            <numerusform>%n im Arbeitsbereich, ausgeschaltete mitgezählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>%1: %2 (otherwise %3)</source>
        <translation>%1: %2 (sonst %3)</translation>
    </message>
    <message>
        <source>no API access</source>
        <translation>kein API-Zugriff</translation>
    </message>
    <message>
        <source>read and write</source>
        <translation>lesen und schreiben</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>%1: %2 (default)</source>
        <translation>%1: %2 (Voreinstellung)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>POLICY</source>
        <translation>RICHTLINIE</translation>
    </message>
    <message>
        <source>PLAN</source>
        <translation>TARIF</translation>
    </message>
    <message>
        <source>KEYS</source>
        <translation>SCHLÜSSEL</translation>
    </message>
    <message>
        <source>TEAMS</source>
        <translation>TEAMS</translation>
    </message>
    <message numerus="yes">
        <source>Removed “%1” and its %n key(s).</source>
        <translation>
            <numerusform>„%1“ und %n Schlüssel darin entfernt.</numerusform>
            <numerusform>„%1“ und %n Schlüssel darin entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <translation>„%1“ entfernt.</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITEL</translation>
    </message>
    <message>
        <source>WHAT IT IS LIKE</source>
        <translation>WIE SIE IST</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Kurz gesagt</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Write switch</source>
        <translation>Schreibschalter</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Make a workspace</source>
        <translation>Einen Arbeitsbereich anlegen</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Sein Name</translation>
    </message>
    <message>
        <source>The kind of keys: see “policy list”</source>
        <translation>Die Art der Schlüssel: siehe „policy list“</translation>
    </message>
    <message>
        <source>The account&apos;s plan, where the policy has plans</source>
        <translation>Der Tarif des Kontos, wo die Richtlinie Tarife hat</translation>
    </message>
    <message>
        <source>Change the plan of a workspace</source>
        <translation>Den Tarif eines Arbeitsbereichs wechseln</translation>
    </message>
    <message>
        <source>The new plan</source>
        <translation>Der neue Tarif</translation>
    </message>
    <message>
        <source>Add a team to a workspace</source>
        <translation>Ein Team zu einem Arbeitsbereich hinzufügen</translation>
    </message>
    <message>
        <source>What to do: add</source>
        <translation>Was zu tun ist: add</translation>
    </message>
    <message>
        <source>The team&apos;s name</source>
        <translation>Der Name des Teams</translation>
    </message>
    <message>
        <source>Remove a workspace and all its keys, for good</source>
        <translation>Einen Arbeitsbereich mit allen Schlüsseln endgültig entfernen</translation>
    </message>
    <message>
        <source>Confirms it: this cannot be undone</source>
        <translation>Bestätigt es: Das lässt sich nicht rückgängig machen</translation>
    </message>
    <message>
        <source>Removing “%1” deletes all its keys for good and cannot be undone. Add --yes to confirm.</source>
        <translation>Wer „%1“ entfernt, löscht alle Schlüssel darin endgültig; das lässt sich nicht rückgängig machen. Bestätigen Sie mit --yes.</translation>
    </message>
    <message>
        <source>Make, list and change workspaces</source>
        <translation>Arbeitsbereiche anlegen, auflisten und ändern</translation>
    </message>
    <message>
        <source>List the workspaces</source>
        <translation>Die Arbeitsbereiche auflisten</translation>
    </message>
    <message>
        <source>it is no SHA-256 fingerprint</source>
        <translation>das ist kein SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>sqlite:FILE, or the address of a service, https://HOST; otherwise the window&apos;s own file</source>
        <translation>sqlite:DATEI oder die Adresse eines Dienstes, https://HOST; sonst die eigene Datei des Fensters</translation>
    </message>
    <message>
        <source>The SHA-256 fingerprint of the service&apos;s certificate, which is trusted then, and it alone</source>
        <translation>Der SHA-256-Fingerabdruck vom Zertifikat des Dienstes; dann wird ihm vertraut, und nur ihm</translation>
    </message>
    <message>
        <source>A store on this computer has no members. Give the address of a service with --store.</source>
        <translation>Ein Speicher auf diesem Computer hat keine Mitglieder. Nennen Sie mit --store die Adresse eines Dienstes.</translation>
    </message>
    <message>
        <source>The member&apos;s address</source>
        <translation>Die Adresse des Mitglieds</translation>
    </message>
    <message>
        <source>Remove a member from a workspace</source>
        <translation>Ein Mitglied aus einem Arbeitsbereich entfernen</translation>
    </message>
    <message>
        <source>What becomes of their keys</source>
        <translation>Was aus den Schlüsseln des Mitglieds wird</translation>
    </message>
    <message>
        <source>The member who gets their keys</source>
        <translation>Das Mitglied, das die Schlüssel bekommt</translation>
    </message>
    <message>
        <source>Their keys are turned off</source>
        <translation>Die Schlüssel werden ausgeschaltet</translation>
    </message>
    <message>
        <source>See and change who may use a service&apos;s workspace</source>
        <translation>Sehen und ändern, wer den Arbeitsbereich eines Dienstes benutzen darf</translation>
    </message>
    <message>
        <source>List members and open invitations</source>
        <translation>Mitglieder und offene Einladungen auflisten</translation>
    </message>
    <message>
        <source>viewer, member, admin or owner</source>
        <translation>viewer, member, admin oder owner</translation>
    </message>
    <message>
        <source>Invite somebody and print the invitation, this once</source>
        <translation>Jemanden einladen und die Einladung ausgeben, dieses eine Mal</translation>
    </message>
    <message>
        <source>Change a member&apos;s role</source>
        <translation>Die Rolle eines Mitglieds ändern</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADRESSE</translation>
    </message>
    <message>
        <source>ROLE</source>
        <translation>ROLLE</translation>
    </message>
    <message>
        <source>SINCE</source>
        <translation>SEIT</translation>
    </message>
    <message>
        <source>INVITED</source>
        <translation>EINGELADEN</translation>
    </message>
    <message>
        <source>INVITED BY</source>
        <translation>EINGELADEN VON</translation>
    </message>
    <message>
        <source>GOOD UNTIL</source>
        <translation>GILT BIS</translation>
    </message>
    <message>
        <source>Signed in as %1, until %2 at most.</source>
        <translation>Angemeldet als %1, längstens bis %2.</translation>
    </message>
    <message>
        <source>Give the address of a service with --store.</source>
        <translation>Nennen Sie mit --store die Adresse eines Dienstes.</translation>
    </message>
    <message>
        <source>Password for %1: </source>
        <translation>Passwort für %1: </translation>
    </message>
    <message>
        <source>Sign in to a service; the password comes from standard input</source>
        <translation>Bei einem Dienst anmelden; das Passwort kommt von der Standardeingabe</translation>
    </message>
    <message>
        <source>Your address</source>
        <translation>Ihre Adresse</translation>
    </message>
    <message>
        <source>Print the session&apos;s token, for CHATELAINE_TOKEN, instead of keeping it in the keychain</source>
        <translation>Den Token der Sitzung ausgeben, für CHATELAINE_TOKEN, statt ihn im Schlüsselbund aufzubewahren</translation>
    </message>
    <message>
        <source>End the session at a service</source>
        <translation>Die Sitzung bei einem Dienst beenden</translation>
    </message>
</context>
<context>
    <name>chatelaine::WorkspaceDialog</name>
    <message>
        <source>Add a workspace</source>
        <translation>Arbeitsbereich hinzufügen</translation>
    </message>
    <message>
        <source>Add workspace</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Kind of keys</source>
        <translation>Art der Schlüssel</translation>
    </message>
    <message>
        <source>Acme production</source>
        <translation>Acme Produktion</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>First team</source>
        <translation>Erstes Team</translation>
    </message>
    <message>
        <source>Each key belongs to one team. More teams can be added later.</source>
        <translation>Jeder Schlüssel gehört zu einem Team. Weitere Teams können Sie später hinzufügen.</translation>
    </message>
</context>
<context>
    <name>chatelaine::WorkspacePages</name>
    <message>
        <source>The store cannot be opened</source>
        <translation>Der Speicher ist nicht zu öffnen</translation>
    </message>
    <message>
        <source>The workspace cannot be opened</source>
        <translation>Der Arbeitsbereich lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>No workspace here is yours</source>
        <translation>Kein Arbeitsbereich hier ist Ihrer</translation>
    </message>
    <message>
        <source>Ask an owner or admin for an invitation. What you are invited to appears by itself.</source>
        <translation>Bitten Sie einen Inhaber oder Admin um eine Einladung. Wozu Sie eingeladen sind, das erscheint von selbst.</translation>
    </message>
    <message>
        <source>Add a workspace</source>
        <translation>Arbeitsbereich hinzufügen</translation>
    </message>
    <message>
        <source>The service cannot be used</source>
        <translation>Der Dienst ist nicht zu gebrauchen</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden …</translation>
    </message>
</context>
<context>
    <name>chatelaine::WorkspaceSettings</name>
    <message>
        <source>Tokens begin with</source>
        <translation>Token beginnen mit</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>A key is stale after</source>
        <translation>Ein Schlüssel ist verwaist nach</translation>
    </message>
    <message>
        <source>Days without a call.</source>
        <translation>Tage ohne Aufruf.</translation>
    </message>
    <message>
        <source>A key is expiring within</source>
        <translation>Ein Schlüssel läuft bald ab binnen</translation>
    </message>
    <message>
        <source>Days before its expiry.</source>
        <translation>Tage vor dem Ablauf.</translation>
    </message>
    <message>
        <source> days</source>
        <comment>after a number</comment>
        <translation> Tagen</translation>
    </message>
    <message>
        <source>Use up to 20 lower-case letters, digits and single underscores, beginning with a letter.</source>
        <translation>Erlaubt sind bis zu 20 Kleinbuchstaben, Ziffern und einzelne Unterstriche, mit einem Buchstaben am Anfang.</translation>
    </message>
    <message>
        <source>%1_… for keys made from now on; those that exist keep theirs.</source>
        <translation>%1_… für Schlüssel von nun an; vorhandene behalten ihren Anfang.</translation>
    </message>
</context>
<context>
    <name>chatelaine::routes::SecretBody</name>
    <message>
        <source>it is missing, or no text</source>
        <translation>fehlt es oder ist kein Text</translation>
    </message>
</context>
<context>
    <name>policy</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Records and files</source>
        <translation>Datensätze und Dateien</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Subscriptions and deliveries</source>
        <translation>Abonnements und Zustellungen</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Invoices and payments</source>
        <translation>Rechnungen und Zahlungen</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>People and their roles</source>
        <translation>Menschen und ihre Rollen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Read everything</source>
        <translation>Alles lesen</translation>
    </message>
    <message>
        <source>Data only</source>
        <translation>Nur Daten</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Names, notes and tags, scopes of your own, an expiry and a write switch. For any API.</source>
        <translation>Namen, Notizen und Schlagwörter, eigene Bereiche, ein Ablauf und ein Schalter fürs Schreiben. Für jede API.</translation>
    </message>
    <message>
        <source>Chatelaine</source>
        <translation>Chatelaine</translation>
    </message>
    <message>
        <source>Create API key</source>
        <translation>API-Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Calls with this key are refused from now on.</source>
        <translation>Aufrufe mit diesem Schlüssel werden von nun an abgelehnt.</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>No API keys yet. Create one for the first application that calls your API.</source>
        <translation>Noch keine API-Schlüssel. Erstellen Sie einen für die erste Anwendung, die Ihre API aufruft.</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>an expiry is recommended</source>
        <translation>ein Ablauf ist ratsam</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Keys authenticate your applications. Copy a new key at once: it is shown a single time. Review this list regularly and revoke what is no longer used.</source>
        <translation>Mit Schlüsseln weisen sich Ihre Anwendungen aus. Kopieren Sie einen neuen sofort: Er wird nur einmal angezeigt. Sehen Sie diese Liste regelmäßig durch und widerrufen Sie, was niemand mehr benutzt.</translation>
    </message>
    <message>
        <source>production-hris-sync</source>
        <translation>production-hris-sync</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Replace secret…</source>
        <translation>Geheimnis ersetzen …</translation>
    </message>
    <message>
        <source>A new secret replaces the old one. Every integration that uses the old one stops working at once. This cannot be undone, and the old secret can never be restored.</source>
        <translation>Ein neues Geheimnis ersetzt das alte. Jede Integration, die das alte benutzt, hört sofort auf zu arbeiten. Das lässt sich nicht rückgängig machen, und das alte Geheimnis kann nie wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>This is the only time the key is shown. Store it in a password manager or a vault, never in source control.</source>
        <translation>Der Schlüssel wird nur dieses eine Mal angezeigt. Bewahren Sie ihn in einem Passwortmanager oder Tresor auf, nie in der Versionsverwaltung.</translation>
    </message>
    <message>
        <source>I have stored it</source>
        <translation>Ich habe ihn verwahrt</translation>
    </message>
    <message>
        <source>Your new API key</source>
        <translation>Ihr neuer API-Schlüssel</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Write access</source>
        <translation>Schreibzugriff</translation>
    </message>
    <message>
        <source>when off, every scope stays read only</source>
        <translation>ist er aus, bleibt jeder Bereich auf Lesen beschränkt</translation>
    </message>
    <message>
        <source>Account settings</source>
        <translation>Kontoeinstellungen</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Personal access tokens</source>
        <translation>Persönliche Zugriffstoken</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>Basic</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>Enterprise</translation>
    </message>
    <message>
        <source>Personal access tokens for one team each, with an expiry and read or read/write access by plan.</source>
        <translation>Persönliche Zugriffstoken für je ein Team, mit Ablauf und, je nach Tarif, Lese- oder Schreibzugriff.</translation>
    </message>
    <message>
        <source>Stack Internal</source>
        <translation>Stack Internal</translation>
    </message>
    <message>
        <source>Create a new PAT</source>
        <translation>Neuen PAT erstellen</translation>
    </message>
    <message>
        <source>Create a personal access token</source>
        <translation>Persönlichen Zugriffstoken erstellen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Calls with this token are refused from now on.</source>
        <translation>Aufrufe mit diesem Token werden von nun an abgelehnt.</translation>
    </message>
    <message>
        <source>No personal access tokens yet. Create one to call the API as yourself.</source>
        <translation>Noch keine persönlichen Zugriffstoken. Erstellen Sie einen, um die API als Sie selbst aufzurufen.</translation>
    </message>
    <message>
        <source>set one for every PAT</source>
        <translation>geben Sie jedem PAT eines</translation>
    </message>
    <message>
        <source>Expiration Date</source>
        <translation>Ablaufdatum</translation>
    </message>
    <message>
        <source>A token sees only what you see, in its one team. Read-only tokens can only read.</source>
        <translation>Ein Token sieht nur, was Sie sehen, in seinem einen Team. Token mit Lesezugriff können nur lesen.</translation>
    </message>
    <message>
        <source>PAT Description</source>
        <translation>PAT-Beschreibung</translation>
    </message>
    <message>
        <source>personal access token</source>
        <translation>persönlicher Zugriffstoken</translation>
    </message>
    <message>
        <source>Click the code to copy it. It is never displayed again: save it to a document or password manager. If it is forgotten or lost, delete the token and create a new one.</source>
        <translation>Klicken Sie auf den Code, um ihn zu kopieren. Er wird nie wieder angezeigt: Sichern Sie ihn in einem Dokument oder Passwortmanager. Ist er vergessen oder verloren, löschen Sie den Token und erstellen Sie einen neuen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Your new personal access token</source>
        <translation>Ihr neuer persönlicher Zugriffstoken</translation>
    </message>
    <message>
        <source>Team scope</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Enable write access (Business only)</source>
        <translation>Schreibzugriff einschalten (nur Business)</translation>
    </message>
    <message>
        <source>without it, the token can only read</source>
        <translation>ohne ihn kann der Token nur lesen</translation>
    </message>
    <message>
        <source>Business plan only</source>
        <translation>Nur im Tarif Business</translation>
    </message>
    <message>
        <source>Account Settings</source>
        <translation>Kontoeinstellungen</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Stacker</source>
        <translation>Stacker</translation>
    </message>
    <message>
        <source>Your integration key could not be made yet.</source>
        <translation>Ihr Integrationsschlüssel konnte noch nicht erzeugt werden.</translation>
    </message>
    <message>
        <source>integration key</source>
        <translation>Integrationsschlüssel</translation>
    </message>
    <message>
        <source>Refresh key…</source>
        <translation>Schlüssel erneuern …</translation>
    </message>
    <message>
        <source>Anyone who has this key can do what you can do. Treat it like your password.</source>
        <translation>Wer diesen Schlüssel hat, kann tun, was Sie tun können. Behandeln Sie ihn wie Ihr Passwort.</translation>
    </message>
    <message>
        <source>Your integration key</source>
        <translation>Ihr Integrationsschlüssel</translation>
    </message>
    <message>
        <source>Integration key</source>
        <translation>Integrationsschlüssel</translation>
    </message>
    <message>
        <source>Project Settings</source>
        <translation>Projekteinstellungen</translation>
    </message>
    <message>
        <source>API Keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Platform API</source>
        <translation>Plattform-API</translation>
    </message>
    <message>
        <source>Running actions over RPC and MCP</source>
        <translation>Aktionen über RPC und MCP ausführen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Konnektoren</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>All legacy unified endpoints (HRIS, ATS, CRM, LMS …)</source>
        <translation>Alle älteren vereinheitlichten Endpunkte (HRIS, ATS, CRM, LMS …)</translation>
    </message>
    <message>
        <source>Unified API</source>
        <translation>Unified API</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>AI agent</source>
        <translation>KI-Agent</translation>
    </message>
    <message>
        <source>Project API keys with five levelled scopes, a switch on each row and a name that stays.</source>
        <translation>API-Schlüssel eines Projekts mit fünf abgestuften Bereichen, einem Schalter je Zeile und einem Namen, der bleibt.</translation>
    </message>
    <message>
        <source>StackOne</source>
        <translation>StackOne</translation>
    </message>
    <message>
        <source>No API keys yet. Create one for the first agent or integration of this project.</source>
        <translation>Noch keine API-Schlüssel. Erstellen Sie einen für den ersten Agenten oder die erste Integration dieses Projekts.</translation>
    </message>
    <message>
        <source>my-agent-key</source>
        <translation>my-agent-key</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Manage Account Settings</source>
        <translation>Kontoeinstellungen verwalten</translation>
    </message>
    <message>
        <source>API access keys</source>
        <translation>API-Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Advanced</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>Premium</translation>
    </message>
    <message>
        <source>Up to ten API access keys that the whole account sees, with a status menu and rules by plan.</source>
        <translation>Bis zu zehn API-Zugriffsschlüssel, die das ganze Konto sieht, mit Statusmenü und Regeln je Tarif.</translation>
    </message>
    <message>
        <source>Stitch</source>
        <translation>Stitch</translation>
    </message>
    <message>
        <source>Generate a Key</source>
        <translation>Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Configure Your API Access Key</source>
        <translation>Ihren API-Zugriffsschlüssel einrichten</translation>
    </message>
    <message>
        <source>Delete this key</source>
        <translation>Diesen Schlüssel löschen</translation>
    </message>
    <message>
        <source>Disable this key</source>
        <translation>Diesen Schlüssel ausschalten</translation>
    </message>
    <message>
        <source>No API access keys yet. Generate one to call the API of this account.</source>
        <translation>Noch keine API-Zugriffsschlüssel. Erzeugen Sie einen, um die API dieses Kontos aufzurufen.</translation>
    </message>
    <message>
        <source>Re-enable this key</source>
        <translation>Diesen Schlüssel wieder einschalten</translation>
    </message>
    <message>
        <source>Up to 10 keys for the account, enabled and disabled ones together. Treat them like passwords: if a key is lost or compromised, delete it and create a new one.</source>
        <translation>Bis zu 10 Schlüssel für das Konto, ein- und ausgeschaltete zusammen. Behandeln Sie sie wie Passwörter: Ist einer verloren oder in falsche Hände geraten, löschen Sie ihn und erzeugen Sie einen neuen.</translation>
    </message>
    <message>
        <source>Used to create and configure Salesforce integrations</source>
        <translation>Zum Erstellen und Einrichten von Salesforce-Integrationen</translation>
    </message>
    <message>
        <source>Key Description</source>
        <translation>Beschreibung des Schlüssels</translation>
    </message>
    <message>
        <source>API access key</source>
        <translation>API-Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Close and Continue</source>
        <translation>Schließen und weiter</translation>
    </message>
    <message>
        <source>Your API access key</source>
        <translation>Ihr API-Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Save and Generate Key</source>
        <translation>Speichern und Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>One personal integration key that acts as you. View it at any time; refresh it if it leaks.</source>
        <translation>Ein persönlicher Integrationsschlüssel, der für Sie handelt. Jederzeit einsehbar; erneuern Sie ihn, wenn er durchsickert.</translation>
    </message>
    <message>
        <source>Your integration key acts as you: it makes API calls, creates and modifies records, and connects tools such as Zapier or Make with the same access and privileges as your account. It is yours alone; do not share it outside your personal account.</source>
        <translation>Ihr Integrationsschlüssel handelt für Sie: Er ruft die API auf, erstellt und ändert Datensätze und verbindet Werkzeuge wie Zapier oder Make, mit denselben Rechten wie Ihr Konto. Er gehört Ihnen allein; teilen Sie ihn nicht außerhalb Ihres persönlichen Kontos.</translation>
    </message>
    <message>
        <source>A new key replaces the old one; do this if you believe the key was compromised. Every integration that uses the old key breaks at once. This cannot be undone: the old key can never be restored.</source>
        <translation>Ein neuer Schlüssel ersetzt den alten; tun Sie das, wenn Sie glauben, dass er in falsche Hände geraten ist. Jede Integration, die den alten benutzt, bricht sofort. Das lässt sich nicht rückgängig machen: Der alte Schlüssel kann nie wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Accounts, session tokens, connector profiles; needed for Connect and account management</source>
        <translation>Konten, Sitzungstoken, Konnektorprofile; nötig für Connect und die Kontoverwaltung</translation>
    </message>
    <message>
        <source>Read downloads connectors from the registry, write pushes and deletes them; needed for Connector Engine operations</source>
        <translation>Lesen lädt Konnektoren aus der Registry, Schreiben lädt sie hoch und löscht sie; nötig für die Connector Engine</translation>
    </message>
    <message>
        <source>Reads stored credentials for direct provider access; needed by the CLI and for running actions outside the platform</source>
        <translation>Liest gespeicherte Zugangsdaten für den direkten Zugriff auf Anbieter; nötig für die Befehlszeile und Aktionen außerhalb der Plattform</translation>
    </message>
    <message>
        <source>API keys authenticate calls to your project. A key is shown once, after it is generated; if it is lost, a new one must be made. “Last used” shows which keys are stale and can be revoked.</source>
        <translation>Mit API-Schlüsseln weisen sich Aufrufe Ihres Projekts aus. Ein Schlüssel wird einmal angezeigt, nachdem er erzeugt wurde; ist er verloren, muss ein neuer her. „Zuletzt benutzt“ zeigt, welche verwaist sind und widerrufen werden können.</translation>
    </message>
    <message>
        <source>This is the only time the key is shown; if it is lost, a new one must be made. Store it in a password manager or a vault, never in source control.</source>
        <translation>Der Schlüssel wird nur dieses eine Mal angezeigt; ist er verloren, muss ein neuer her. Bewahren Sie ihn in einem Passwortmanager oder Tresor auf, nie in der Versionsverwaltung.</translation>
    </message>
    <message>
        <source>This is the only time the key is shown. Treat it like a password; if it is lost or compromised, delete it and create a new one.</source>
        <translation>Der Schlüssel wird nur dieses eine Mal angezeigt. Behandeln Sie ihn wie ein Passwort; ist er verloren oder in falsche Hände geraten, löschen Sie ihn und erzeugen Sie einen neuen.</translation>
    </message>
</context>
</TS>
