<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Nouveau consortium…</source>
        <translation>&amp;New consortium…</translation>
    </message>
    <message>
        <source>&amp;Ouvrir…</source>
        <translation>&amp;Open…</translation>
    </message>
    <message>
        <source>&amp;Fermer le fichier</source>
        <translation>&amp;Close the file</translation>
    </message>
    <message>
        <source>&amp;Quitter</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Annuler</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Rétablir</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>A&amp;jouter une fiche…</source>
        <translation>Add a rec&amp;ord…</translation>
    </message>
    <message>
        <source>&amp;Modifier la fiche…</source>
        <translation>&amp;Edit the record…</translation>
    </message>
    <message>
        <source>&amp;Filtrer la page</source>
        <translation>&amp;Filter the page</translation>
    </message>
    <message>
        <source>&amp;Supprimer la fiche</source>
        <translation>&amp;Delete the record</translation>
    </message>
    <message>
        <source>Page &amp;précédente</source>
        <translation>&amp;Previous page</translation>
    </message>
    <message>
        <source>Page &amp;suivante</source>
        <translation>&amp;Next page</translation>
    </message>
    <message>
        <source>Plein é&amp;cran</source>
        <translation>F&amp;ull screen</translation>
    </message>
    <message>
        <source>À &amp;propos de Lianes</source>
        <translation>&amp;About Lianes</translation>
    </message>
    <message>
        <source>&amp;Fichier</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>É&amp;dition</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Affichage</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>Découvrir avec l’&amp;exemple…</source>
        <translation>&amp;Try the sample…</translation>
    </message>
    <message>
        <source>&amp;Point de restauration…</source>
        <translation>Restore po&amp;int…</translation>
    </message>
    <message>
        <source>&amp;Sauvegardes…</source>
        <translation>&amp;Backups…</translation>
    </message>
    <message>
        <source>&amp;Rouvrir pour écrire</source>
        <translation>Reopen for &amp;writing</translation>
    </message>
    <message>
        <source>&amp;Imprimer…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>&amp;Dupliquer la fiche</source>
        <translation>Dupl&amp;icate the record</translation>
    </message>
    <message>
        <source>Rechercher &amp;partout…</source>
        <translation>Search e&amp;verywhere…</translation>
    </message>
    <message>
        <source>Act&amp;ualiser</source>
        <translation>Re&amp;fresh</translation>
    </message>
    <message>
        <source>&amp;Préférences…</source>
        <translation>&amp;Preferences…</translation>
    </message>
    <message>
        <source>&amp;Aide sur cette page</source>
        <translation>&amp;Help on this page</translation>
    </message>
    <message>
        <source>&amp;Raccourcis clavier</source>
        <translation>&amp;Keyboard shortcuts</translation>
    </message>
    <message>
        <source>&amp;Consortium</source>
        <translation>&amp;Consortium</translation>
    </message>
    <message>
        <source>&amp;Projets</source>
        <translation>&amp;Projects</translation>
    </message>
    <message>
        <source>Fi&amp;nancement</source>
        <translation>Fu&amp;nding</translation>
    </message>
    <message>
        <source>&amp;Missions</source>
        <translation>&amp;Missions</translation>
    </message>
    <message>
        <source>Dép&amp;enses</source>
        <translation>E&amp;xpenses</translation>
    </message>
    <message>
        <source>&amp;Rapports</source>
        <translation>&amp;Reports</translation>
    </message>
    <message>
        <source>&amp;Outils</source>
        <translation>&amp;Tools</translation>
    </message>
    <message>
        <source>A&amp;ide</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Ouvrez d’abord un consortium.</source>
        <translation>Open a consortium first.</translation>
    </message>
    <message>
        <source>Le fichier est ouvert en lecture seule.</source>
        <translation>The file is open read-only.</translation>
    </message>
    <message>
        <source>Le fichier est déjà ouvert pour écrire.</source>
        <translation>The file is already open for writing.</translation>
    </message>
    <message>
        <source>Cette page ne s’imprime pas.</source>
        <translation>This page cannot be printed.</translation>
    </message>
    <message>
        <source>Rien à annuler.</source>
        <translation>Nothing to undo.</translation>
    </message>
    <message>
        <source>Rien à rétablir.</source>
        <translation>Nothing to redo.</translation>
    </message>
    <message>
        <source>C’est la première page visitée.</source>
        <translation>This is the first page visited.</translation>
    </message>
    <message>
        <source>C’est la dernière page visitée.</source>
        <translation>This is the last page visited.</translation>
    </message>
    <message>
        <source>&amp;Importer des dépenses…</source>
        <translation>&amp;Import expenses…</translation>
    </message>
    <message>
        <source>&amp;Coller des dépenses…</source>
        <translation>&amp;Paste expenses…</translation>
    </message>
    <message>
        <source>Choisissez d’abord une ligne&#x202f;; sinon cette page ne le permet pas, ou le fichier est en lecture seule.</source>
        <translation>Choose a row first; otherwise this page does not allow it, or the file is read-only.</translation>
    </message>
    <message>
        <source>&amp;Vérifier le fichier…</source>
        <translation>&amp;Check the file…</translation>
    </message>
    <message>
        <source>Enre&amp;gistrer une copie…</source>
        <translation>Save a cop&amp;y…</translation>
    </message>
    <message>
        <source>Enregistrer une copie pour l’en&amp;voyer…</source>
        <translation>Save a copy to &amp;send…</translation>
    </message>
    <message>
        <source>Proprié&amp;tés…</source>
        <translation>P&amp;roperties…</translation>
    </message>
    <message>
        <source>&amp;Couper</source>
        <translation>Cu&amp;t</translation>
    </message>
    <message>
        <source>C&amp;opier</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Co&amp;ller</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>&amp;Tout sélectionner</source>
        <translation>Select &amp;all</translation>
    </message>
    <message>
        <source>A&amp;grandir le texte</source>
        <translation>&amp;Larger text</translation>
    </message>
    <message>
        <source>&amp;Réduire le texte</source>
        <translation>&amp;Smaller text</translation>
    </message>
    <message>
        <source>Taille &amp;normale du texte</source>
        <translation>Nor&amp;mal text size</translation>
    </message>
    <message>
        <source>&amp;Réduire la fenêtre</source>
        <translation>Mi&amp;nimise the window</translation>
    </message>
    <message>
        <source>&amp;Agrandir ou rendre sa taille</source>
        <translation>Ma&amp;ximise or restore</translation>
    </message>
    <message>
        <source>&amp;Nouveautés</source>
        <translation>What’s &amp;new</translation>
    </message>
    <message>
        <source>Fenê&amp;tre</source>
        <translation>&amp;Window</translation>
    </message>
    <message>
        <source>Rien à prendre ni à poser là où est le curseur.</source>
        <translation>Nothing to take or to put where the cursor is.</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>aujourd’hui</source>
        <translation>today</translation>
    </message>
    <message>
        <source>demain</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>en retard d’un jour</source>
        <translation>one day late</translation>
    </message>
    <message>
        <source>en retard de %1 jours</source>
        <translation>%1 days late</translation>
    </message>
    <message>
        <source>dans %1 jours</source>
        <translation>in %1 days</translation>
    </message>
    <message>
        <source>Collectivités</source>
        <translation>Local authorities</translation>
    </message>
    <message>
        <source>MEAE</source>
        <translation>MEAE</translation>
    </message>
    <message>
        <source>Cofinanceurs</source>
        <translation>Co-funders</translation>
    </message>
    <message>
        <source>À financer</source>
        <translation>To be funded</translation>
    </message>
    <message>
        <source>%1 sur %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>engagées</source>
        <translation>engaged</translation>
    </message>
    <message>
        <source>Seuil de l’appel&#x202f;: %1 collectivités</source>
        <translation>Threshold of the call: %1 local authorities</translation>
    </message>
    <message>
        <source>✗ Il en manque %1</source>
        <translation>✗ %1 missing</translation>
    </message>
    <message>
        <source>⚠ Marge 0&#x202f;: chaque départ compte</source>
        <translation>⚠ Margin 0: every departure counts</translation>
    </message>
    <message>
        <source>✓ Marge de %1</source>
        <translation>✓ Margin of %1</translation>
    </message>
    <message>
        <source>Demandé&#x202f;: %1</source>
        <translation>Requested: %1</translation>
    </message>
    <message>
        <source>à demander</source>
        <translation>to be requested</translation>
    </message>
    <message>
        <source>Pas encore de réponse</source>
        <translation>No answer yet</translation>
    </message>
    <message>
        <source>de %1</source>
        <translation>of %1</translation>
    </message>
    <message>
        <source>Attribué&#x202f;: %1</source>
        <translation>Allocated: %1</translation>
    </message>
    <message>
        <source>✗ Il manque %1</source>
        <translation>✗ %1 missing</translation>
    </message>
    <message>
        <source>✓ Reste libre&#x202f;: %1</source>
        <translation>✓ Still free: %1</translation>
    </message>
    <message>
        <source>du budget</source>
        <translation>of the budget</translation>
    </message>
    <message>
        <source>dépensés, sans budget</source>
        <translation>spent, without a budget</translation>
    </message>
    <message>
        <source>Dépensé&#x202f;: %1</source>
        <translation>Spent: %1</translation>
    </message>
    <message>
        <source>Budget&#x202f;: %1</source>
        <translation>Budget: %1</translation>
    </message>
    <message>
        <source>✓ Dans le budget</source>
        <translation>✓ Within the budget</translation>
    </message>
    <message>
        <source>⚠ %1 sans justificatif</source>
        <translation>⚠ %1 without evidence</translation>
    </message>
    <message>
        <source>✗ Budget dépassé</source>
        <translation>✗ Budget exceeded</translation>
    </message>
    <message>
        <source>à faire sous 30 jours</source>
        <translation>to do within 30 days</translation>
    </message>
    <message>
        <source>Dans les 7 jours&#x202f;: %1</source>
        <translation>Within 7 days: %1</translation>
    </message>
    <message>
        <source>Dans les 30 jours&#x202f;: %1</source>
        <translation>Within 30 days: %1</translation>
    </message>
    <message>
        <source>✗ En retard&#x202f;: %1</source>
        <translation>✗ Late: %1</translation>
    </message>
    <message>
        <source>✓ Rien en retard</source>
        <translation>✓ Nothing late</translation>
    </message>
    <message>
        <source>✓ financé</source>
        <translation>✓ funded</translation>
    </message>
    <message>
        <source>manque %1</source>
        <translation>%1 missing</translation>
    </message>
    <message>
        <source>Budget %1 · collectivités %2 · MEAE %3 · cofinanceurs %4 · dépensé %5</source>
        <translation>Budget %1 · local authorities %2 · MEAE %3 · co-funders %4 · spent %5</translation>
    </message>
    <message>
        <source>à financer %1</source>
        <translation>%1 to be funded</translation>
    </message>
    <message>
        <source>Les parts dépassent 100&#x202f;% du coût&#x202f;: elles sont réduites · </source>
        <translation>The shares exceed 100% of the cost: they are reduced · </translation>
    </message>
    <message>
        <source>Coût %1 · parts des collectivités %2 · reste %3</source>
        <translation>Cost %1 · shares of local authorities %2 · remaining %3</translation>
    </message>
    <message>
        <source> · ramenées au plafond&#x202f;: %1</source>
        <translation> · brought down to the cap: %1</translation>
    </message>
    <message>
        <source>Lettres d’intention à recevoir</source>
        <translation>Letters of intent to be received</translation>
    </message>
    <message>
        <source>Conventions à transmettre au préfet</source>
        <translation>Agreements to be sent to the prefect</translation>
    </message>
    <message>
        <source>Dépenses sans justificatif</source>
        <translation>Expenses without evidence</translation>
    </message>
    <message>
        <source>Dépenses non éligibles</source>
        <translation>Ineligible expenses</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>%1 « %2 »</source>
        <translation>%1 “%2”</translation>
    </message>
    <message>
        <source>Fiches que seul votre état contient</source>
        <translation>Records that only your state has</translation>
    </message>
    <message>
        <source>Fiches qui diffèrent</source>
        <translation>Records that differ</translation>
    </message>
    <message>
        <source>Fiches que seul l’autre fichier contient</source>
        <translation>Records that only the other file has</translation>
    </message>
    <message>
        <source>Étapes que seul l’autre fichier contient</source>
        <translation>Steps that only the other file has</translation>
    </message>
    <message>
        <source>Fiches qui reviendraient</source>
        <translation>Records that would come back</translation>
    </message>
    <message>
        <source>Fiches qui retrouveraient leur état d’alors</source>
        <translation>Records that would return to their earlier state</translation>
    </message>
    <message>
        <source>Fiches qui disparaîtraient</source>
        <translation>Records that would disappear</translation>
    </message>
    <message>
        <source>Étapes défaites</source>
        <translation>Steps undone</translation>
    </message>
</context>
<context>
    <name>Displacement</name>
    <message>
        <source>Le fichier « %1 » a été supprimé ou déplacé ailleurs pendant qu’il était ouvert. Tout ce qui y était enregistré, jusqu’à l’étape %2, est dans « %3 ».</source>
        <translation>The file “%1” was deleted or moved elsewhere while it was open. All that was saved in it, up to step %2, is in “%3”.</translation>
    </message>
    <message>
        <source>Le fichier « %1 » a été remplacé par un autre pendant qu’il était ouvert. Tout ce qui y était enregistré, jusqu’à l’étape %2, est dans « %3 ».</source>
        <translation>The file “%1” was replaced by another one while it was open. All that was saved in it, up to step %2, is in “%3”.</translation>
    </message>
    <message>
        <source>Le fichier « %1 » a été supprimé ou déplacé ailleurs pendant qu’il était ouvert, et ce qui y était enregistré n’a pas pu être gardé&#x202f;: ce qui l’a été depuis sa dernière sauvegarde est perdu, sauf si le fichier se trouve encore ailleurs. %2</source>
        <translation>The file “%1” was deleted or moved elsewhere while it was open, and what was saved in it could not be kept: what was saved since its last backup is lost, unless the file still lies elsewhere. %2</translation>
    </message>
    <message>
        <source>Le fichier « %1 » a été remplacé par un autre pendant qu’il était ouvert, et ce qui y était enregistré n’a pas pu être gardé&#x202f;: ce qui l’a été depuis sa dernière sauvegarde est perdu, sauf si le fichier se trouve encore ailleurs. %2</source>
        <translation>The file “%1” was replaced by another one while it was open, and what was saved in it could not be kept: what was saved since its last backup is lost, unless the file still lies elsewhere. %2</translation>
    </message>
    <message>
        <source>Il n’a pas de sauvegarde à côté de lui.</source>
        <translation>There is no backup beside it.</translation>
    </message>
    <message>
        <source>Ses sauvegardes sont dans le dossier « %1 ».</source>
        <translation>Its backups are in the folder “%1”.</translation>
    </message>
    <message>
        <source>Il n’a pas de sauvegarde entière&#x202f;: ce qu’il contenait est perdu.</source>
        <translation>It has no whole backup: what it held is lost.</translation>
    </message>
    <message>
        <source>Aucune de ses sauvegardes n’a pu être reprise&#x202f;: ce qui a été enregistré depuis la dernière est perdu. %1</source>
        <translation>None of its backups could be taken back: what was saved since the last one is lost. %1</translation>
    </message>
    <message>
        <source>Sa dernière sauvegarde dit tout, jusqu’à l’étape %1&#x202f;: elle est dans « %2 ».</source>
        <translation>Its last backup says all, up to step %1: it is in “%2”.</translation>
    </message>
    <message>
        <source>Sa dernière sauvegarde, jusqu’à l’étape %1, est dans « %2 ». Ce qui a été enregistré depuis (jusqu’à l’étape %3) a été écrasé et doit être saisi de nouveau.</source>
        <translation>Its last backup, up to step %1, is in “%2”. What was saved since (up to step %3) was overwritten and must be entered again.</translation>
    </message>
    <message>
        <source>Un autre programme a écrit par-dessus le fichier « %1 » pendant qu’il était ouvert. %2</source>
        <translation>Another program wrote over the file “%1” while it was open. %2</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>« %1 » est un programme, ou un document qui en contient un&#x202f;: Lianes ne le lance pas et montre son dossier. Ne l’ouvrez que si vous savez de qui il vient.</source>
        <translation>“%1” is a program, or a document that holds one: Lianes does not start it and shows its folder. Open it only if you know who it comes from.</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>jj/mm/aaaa</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>Calendrier</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Devise</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Tapez quelques lettres du nom</source>
        <translation>Type a few letters of the name</translation>
    </message>
    <message>
        <source>Le nom du pays, ou son code&#x202f;: ML</source>
        <translation>The name of the country, or its code: ML</translation>
    </message>
    <message>
        <source>12/3, +7 (dans une semaine) ou t (aujourd’hui)&#x202f;; Alt+↓ ouvre le calendrier</source>
        <translation>12/3, +7 (in a week) or t (today); Alt+↓ opens the calendar</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Montant en F CFA</source>
        <translation>Amount in CFA francs</translation>
    </message>
    <message>
        <source>Devise</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Fichiers justificatifs</source>
        <translation>Evidence files</translation>
    </message>
    <message>
        <source>Nouvelle</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Déjà saisie</source>
        <translation>Entered already</translation>
    </message>
    <message>
        <source>Inéligible</source>
        <translation>Ineligible</translation>
    </message>
    <message>
        <source>Refusée</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Nouvelles</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Déjà saisies</source>
        <translation>Entered already</translation>
    </message>
    <message>
        <source>Inéligibles</source>
        <translation>Ineligible</translation>
    </message>
    <message>
        <source>Refusées</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>%1&#x202f;: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Crédit (argent reçu)</source>
        <translation>Credit (money received)</translation>
    </message>
    <message>
        <source>Sens (débit ou crédit)</source>
        <translation>Direction (debit or credit)</translation>
    </message>
    <message>
        <source>Statut du paiement</source>
        <translation>State of the payment</translation>
    </message>
    <message>
        <source>Taux de change</source>
        <translation>Exchange rate</translation>
    </message>
    <message>
        <source>Quantité, à multiplier</source>
        <translation>Quantity, to multiply by</translation>
    </message>
    <message>
        <source>TVA, à ajouter</source>
        <translation>Tax, to be added</translation>
    </message>
    <message>
        <source>Mise de côté</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Changée</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>En attente</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Mises de côté</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Changées</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>En attente d’une réponse</source>
        <translation>Awaiting an answer</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>une fiche supprimée</source>
        <translation>a deleted record</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>Members</name>
    <message>
        <source>Lettre d’intention attendue avant le %1.</source>
        <translation>Letter of intent expected before %1.</translation>
    </message>
    <message>
        <source>Lettre d’intention attendue.</source>
        <translation>Letter of intent expected.</translation>
    </message>
    <message>
        <source>Lettre d’intention en retard&#x202f;: elle était due le %1.</source>
        <translation>Letter of intent late: it was due on %1.</translation>
    </message>
    <message>
        <source>Lettre d’intention reçue le %1, dans les temps.</source>
        <translation>Letter of intent received on %1, in time.</translation>
    </message>
    <message>
        <source>Lettre d’intention reçue le %1, en retard sur le %2&#x202f;: il manque une dérogation.</source>
        <translation>Letter of intent received on %1, after the deadline of %2: a waiver is missing.</translation>
    </message>
    <message>
        <source>Lettre d’intention reçue le %1, en retard sur le %2, acceptée par dérogation.</source>
        <translation>Letter of intent received on %1, after the deadline of %2, accepted by a waiver.</translation>
    </message>
    <message>
        <source>attendue</source>
        <translation>expected</translation>
    </message>
    <message>
        <source>en retard</source>
        <translation>late</translation>
    </message>
    <message>
        <source>%1, en retard</source>
        <translation>%1, late</translation>
    </message>
    <message>
        <source>%1, dérogation</source>
        <translation>%1, waiver</translation>
    </message>
    <message>
        <source>Convention, version %1</source>
        <translation>Agreement, version %1</translation>
    </message>
    <message>
        <source>Avenant, version %1</source>
        <translation>Amendment, version %1</translation>
    </message>
    <message>
        <source>délibération du %1</source>
        <translation>decided by the council on %1</translation>
    </message>
    <message>
        <source>signature du %1</source>
        <translation>signed on %1</translation>
    </message>
    <message>
        <source>transmission au préfet le %1&#x202f;: en vigueur</source>
        <translation>sent to the prefect on %1: in force</translation>
    </message>
    <message>
        <source>à transmettre au préfet</source>
        <translation>to be sent to the prefect</translation>
    </message>
    <message>
        <source>%1, en vigueur le %2</source>
        <translation>%1, in force on %2</translation>
    </message>
    <message>
        <source>%1, signée, à transmettre</source>
        <translation>%1, signed, to be sent</translation>
    </message>
    <message>
        <source>%1, en négociation</source>
        <translation>%1, being negotiated</translation>
    </message>
    <message>
        <source>du %1 au %2</source>
        <translation>from %1 to %2</translation>
    </message>
    <message>
        <source>depuis le %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>jusqu’au %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>Lettre d’intention reçue le %1&#x202f;: cette date est à venir, vérifiez-la.</source>
        <translation>Letter of intent received on %1: this date is still to come, check it.</translation>
    </message>
    <message>
        <source>%1, à venir</source>
        <translation>%1, still to come</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>aujourd’hui à %1</source>
        <translation>today at %1</translation>
    </message>
    <message>
        <source>hier à %1</source>
        <translation>yesterday at %1</translation>
    </message>
    <message>
        <source>%1 à %2</source>
        <translation>%1 at %2</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Collectivités</source>
        <translation>Local authorities</translation>
    </message>
    <message>
        <source>Aucun mandat. Il dit quelle association agit pour quelle collectivité.</source>
        <translation>No mandate. It says which association acts for which local authority.</translation>
    </message>
    <message>
        <source>Partenariats</source>
        <translation>Partnerships</translation>
    </message>
    <message>
        <source>Micro-projets</source>
        <translation>Micro-projects</translation>
    </message>
    <message>
        <source>Missions</source>
        <translation>Missions</translation>
    </message>
    <message>
        <source>Financement</source>
        <translation>Funding</translation>
    </message>
    <message>
        <source>Dépenses</source>
        <translation>Expenses</translation>
    </message>
    <message>
        <source>Réunions</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Annuaire</source>
        <translation>Directory</translation>
    </message>
    <message>
        <source>Tableau de bord</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Échéances</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <source>Rapports</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Ajouter une collectivité…</source>
        <translation>Add a local authority…</translation>
    </message>
    <message>
        <source>Ajouter un partenariat…</source>
        <translation>Add a partnership…</translation>
    </message>
    <message>
        <source>Ajouter un micro-projet…</source>
        <translation>Add a micro-project…</translation>
    </message>
    <message>
        <source>Ajouter une mission…</source>
        <translation>Add a mission…</translation>
    </message>
    <message>
        <source>Ajouter une dépense…</source>
        <translation>Add an expense…</translation>
    </message>
    <message>
        <source>Ajouter une réunion…</source>
        <translation>Add a meeting…</translation>
    </message>
    <message>
        <source>Ajouter un rapport…</source>
        <translation>Add a report…</translation>
    </message>
    <message>
        <source>Ajouter une échéance…</source>
        <translation>Add a deadline…</translation>
    </message>
    <message>
        <source>Ajouter un organisme…</source>
        <translation>Add an organisation…</translation>
    </message>
</context>
<context>
    <name>NewConsortiumDialog</name>
    <message>
        <source>Nouveau consortium</source>
        <translation>New consortium</translation>
    </message>
    <message>
        <source>Nom (obligatoire)</source>
        <translation>Name (required)</translation>
    </message>
    <message>
        <source>Édition de l’appel</source>
        <translation>Edition of the call</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Consortium Lianes (*.lianes)</source>
        <translation>Lianes consortium (*.lianes)</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Créer sa fiche…</source>
        <translation>Create its record…</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>Filtrer</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Ajouter…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Modifier…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Rien n’a pu être écrit dans « %1 »&#x202f;: %2. Choisissez un autre dossier.</source>
        <translation>Nothing could be written into “%1”: %2. Choose another folder.</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Le rapport est rouvert, et il est noté pourquoi.</source>
        <translation>The report is reopened, and why is noted.</translation>
    </message>
    <message>
        <source>Annuler un rapport figé</source>
        <translation>Undo the freezing of a report</translation>
    </message>
    <message>
        <source>L’étape à annuler a figé un rapport&#x202f;: cela se défait en le rouvrant.

Pourquoi le rouvrir&#x202f;:</source>
        <translation>The step to undo has frozen a report: that is undone by reopening it.

Why reopen it:</translation>
    </message>
    <message>
        <source>Annuler la réouverture d’un rapport</source>
        <translation>Undo the reopening of a report</translation>
    </message>
    <message>
        <source>L’étape à annuler a rouvert un rapport figé&#x202f;: l’annuler le fige de nouveau, avec les documents d’alors.</source>
        <translation>The step to undo reopened a frozen report: undoing it freezes the report again, with the documents of that time.</translation>
    </message>
    <message>
        <source>Figer de nouveau</source>
        <translation>Freeze again</translation>
    </message>
    <message>
        <source>Annuler ce qui concerne le ministère</source>
        <translation>Undo what concerns the ministry</translation>
    </message>
    <message>
        <source>L’étape à annuler a noté ce qu’est devenu un rapport au ministère&#x202f;: « %1 ».

L’annuler efface cette date du dossier&#x202f;; ce qui est envoyé le reste.</source>
        <translation>The step to undo noted what became of a report at the ministry: “%1”.

Undoing it takes that date out of the file; what has been sent stays sent.</translation>
    </message>
    <message>
        <source>Annuler cette étape</source>
        <translation>Undo this step</translation>
    </message>
    <message>
        <source>Annulé&#x202f;: %1</source>
        <translation>Undone: %1</translation>
    </message>
</context>
<context>
    <name>VoucherTableModel</name>
    <message>
        <source>N°</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Projet, mission</source>
        <translation>Project, mission</translation>
    </message>
    <message>
        <source>Fournisseur</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>Libellé</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Compte</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Montant</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Euros</source>
        <translation>Euros</translation>
    </message>
    <message>
        <source>Éligible</source>
        <translation>Eligible</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Justifiée</source>
        <translation>Justified</translation>
    </message>
    <message>
        <source>Payée</source>
        <translation>Paid</translation>
    </message>
</context>
<context>
    <name>Vouchers</name>
    <message>
        <source>Inconnu</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Oui</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Non</source>
        <translation>No</translation>
    </message>
    <message>
        <source>%1 pièces</source>
        <translation>%1 vouchers</translation>
    </message>
    <message>
        <source>%1 pièce</source>
        <translation>%1 voucher</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 dont %2 annulées, %3 sans elles</source>
        <translation>%1, of which %2 cancelled; %3 without them</translation>
    </message>
    <message>
        <source>%1 dont %2 annulée, %3 sans elle</source>
        <translation>%1, of which %2 cancelled; %3 without it</translation>
    </message>
    <message>
        <source>n° %1 du %2, %3, %4</source>
        <translation>no. %1 of %2, %3, %4</translation>
    </message>
    <message>
        <source>Éligibilité inconnue&#x202f;: les règles de l’appel manquent ou se contredisent.</source>
        <translation>Eligibility unknown: the rules of the call are missing or contradict each other.</translation>
    </message>
    <message>
        <source>Éligible&#x202f;: rien ne s’y oppose.</source>
        <translation>Eligible: nothing stands against it.</translation>
    </message>
    <message>
        <source>Justifiée&#x202f;: un justificatif est joint.</source>
        <translation>Justified: evidence is attached.</translation>
    </message>
    <message>
        <source>Pas encore justifiée&#x202f;: joignez la facture ou le reçu. Cela ne change pas son éligibilité&#x202f;; le rapport la signale.</source>
        <translation>Not justified yet: attach the invoice or the receipt. This does not change whether it is eligible; the report points it out.</translation>
    </message>
    <message>
        <source>Pas encore payée&#x202f;: aucun jour de paiement n’est noté. Modifier… permet de le noter.</source>
        <translation>Not paid yet: no day of payment is noted. Edit… lets you note it.</translation>
    </message>
    <message>
        <source>Payée le %1.</source>
        <translation>Paid on %1.</translation>
    </message>
    <message>
        <source>Payée le %1 (%2).</source>
        <translation>Paid on %1 (%2).</translation>
    </message>
    <message>
        <source>⚠ Le montant est négatif&#x202f;: %1. Est-ce bien un avoir ou un remboursement&#x202f;?</source>
        <translation>⚠ The amount is negative: %1. Is it really a credit note or a refund?</translation>
    </message>
    <message>
        <source>⚠ %1 à elle seule, c’est plus que tout le budget (%2). Le montant et la devise sont-ils justes&#x202f;?</source>
        <translation>⚠ %1 alone is more than the whole budget (%2). Are the amount and the currency right?</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Nouveau consortium…</source>
        <translation>New consortium…</translation>
    </message>
    <message>
        <source>Ouvrir un fichier…</source>
        <translation>Open a file…</translation>
    </message>
    <message>
        <source>Découvrir avec l’exemple…</source>
        <translation>Try the sample…</translation>
    </message>
    <message>
        <source>Fichiers récents</source>
        <translation>Recent files</translation>
    </message>
    <message>
        <source>&lt;h1&gt;Lianes&lt;/h1&gt;&lt;p&gt;Un consortium de collectivités françaises et maliennes, de la lettre d’intention au rapport final.&lt;/p&gt;</source>
        <translation>&lt;h1&gt;Lianes&lt;/h1&gt;&lt;p&gt;A consortium of French and Malian local authorities, from the letter of intent to the final report.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Commencer&lt;/b&gt;</source>
        <translation>&lt;b&gt;Begin&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Reprendre une sauvegarde…</source>
        <translation>Restore a backup…</translation>
    </message>
    <message>
        <source>&lt;b&gt;Fichiers récents&lt;/b&gt;</source>
        <translation>&lt;b&gt;Recent files&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Fichier</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Ouvert</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Retirer de la liste</source>
        <translation>Remove from the list</translation>
    </message>
    <message>
        <source>Le fichier lui-même n’est pas touché.</source>
        <translation>The file itself is left alone.</translation>
    </message>
    <message>
        <source>Un fichier peut aussi être déposé sur cette fenêtre.</source>
        <translation>A file can also be dropped on this window.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::AccessExtractDialog</name>
    <message>
        <source>Données détenues sur une personne (RGPD, article 15)</source>
        <translation>Data held about a person (GDPR, article 15)</translation>
    </message>
    <message>
        <source>Fichier %1, au %2</source>
        <translation>File %1, on %2</translation>
    </message>
    <message>
        <source>Sa fiche</source>
        <translation>Their record</translation>
    </message>
    <message>
        <source>Étapes du journal qui ont écrit sa fiche</source>
        <translation>Steps of the journal that wrote their record</translation>
    </message>
    <message>
        <source>Ne sont pas cherchés ici&#x202f;: les textes libres et les pièces jointes où la personne serait nommée.</source>
        <translation>Not searched here: free texts and attached files in which the person may be named.</translation>
    </message>
    <message>
        <source>Extrait d’accès</source>
        <translation>Access extract</translation>
    </message>
    <message>
        <source>Copier</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Enregistrer…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Enregistrer l’extrait</source>
        <translation>Save the extract</translation>
    </message>
    <message>
        <source>Texte (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Extrait enregistré</source>
        <translation>Extract saved</translation>
    </message>
    <message>
        <source>L’extrait n’a pas pu être enregistré</source>
        <translation>The extract could not be saved</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ActionsModel</name>
    <message>
        <source>personne encore</source>
        <translation>nobody yet</translation>
    </message>
    <message>
        <source>%1 le %2</source>
        <translation>%1 on %2</translation>
    </message>
    <message>
        <source>%1, en retard</source>
        <translation>%1, late</translation>
    </message>
    <message>
        <source>reportée de %1</source>
        <translation>carried over from %1</translation>
    </message>
    <message>
        <source>cette réunion</source>
        <translation>this meeting</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Qui</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Pour le</source>
        <translation>Due on</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Décidée par</source>
        <translation>Decided by</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ActionsPanel</name>
    <message>
        <source>C’est fait</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Modifier…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Aucune action. Tapez ce qui est à faire, qui le fait et pour quand, puis Entrée. Ce qui reste ouvert revient de lui-même à la réunion suivante.</source>
        <translation>No action. Type what is to be done, who does it and by when, then press Enter. What stays open comes back by itself at the next meeting.</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>À &amp;faire</source>
        <translation>To &amp;do</translation>
    </message>
    <message>
        <source>À faire</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>&amp;Qui</source>
        <translation>&amp;Who</translation>
    </message>
    <message>
        <source>Qui</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>P&amp;our le</source>
        <translation>D&amp;ue on</translation>
    </message>
    <message>
        <source>Pour le</source>
        <translation>Due on</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>« %1 » est supprimé.</source>
        <translation>“%1” is deleted.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::AddMemberDialog</name>
    <message>
        <source>Ajouter une collectivité</source>
        <translation>Add a local authority</translation>
    </message>
    <message>
        <source>&amp;Nom, code INSEE, SIREN ou code postal</source>
        <translation>&amp;Name, INSEE code, SIREN or postcode</translation>
    </message>
    <message>
        <source>Nom, code INSEE, SIREN ou code postal</source>
        <translation>Name, INSEE code, SIREN or postcode</translation>
    </message>
    <message>
        <source>Trois lettres suffisent&#x202f;; ↓ pour choisir, Entrée pour ajouter</source>
        <translation>Three letters are enough; ↓ to choose, Enter to add</translation>
    </message>
    <message>
        <source>Collectivités trouvées</source>
        <translation>Local authorities found</translation>
    </message>
    <message>
        <source>Premier contact le</source>
        <translation>First contact on</translation>
    </message>
    <message>
        <source>Association qui agit pour elle (facultatif)</source>
        <translation>Association that acts for it (optional)</translation>
    </message>
    <message>
        <source>Mandat à partir du (facultatif)</source>
        <translation>Mandate from (optional)</translation>
    </message>
    <message>
        <source>Une association connue, ou un nom nouveau</source>
        <translation>A known association, or a new name</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Lecture de l’annuaire des collectivités…</source>
        <translation>Reading the directory of local authorities…</translation>
    </message>
    <message>
        <source>%1 habitants</source>
        <translation>%1 inhabitants</translation>
    </message>
    <message>
        <source>déjà membre</source>
        <translation>already a member</translation>
    </message>
    <message>
        <source>« %1 » — collectivité malienne, à ajouter sous ce nom</source>
        <translation>“%1” — Malian local authority, to be added under this name</translation>
    </message>
    <message>
        <source>« %1 » — autre organisme, à ajouter sous ce nom</source>
        <translation>“%1” — other organisation, to be added under this name</translation>
    </message>
    <message>
        <source>Écrivez le nom de la collectivité, puis choisissez-la dans la liste.</source>
        <translation>Type the name of the local authority, then choose it in the list.</translation>
    </message>
    <message>
        <source>Aucune collectivité française ne correspond à « %1 ». Vérifiez le nom, ou choisissez avec ↓ de l’ajouter tel quel.</source>
        <translation>No French local authority matches “%1”. Check the name, or choose with ↓ to add it as it is.</translation>
    </message>
    <message>
        <source>Ajouter et continuer</source>
        <translation>Add and go on</translation>
    </message>
    <message>
        <source>Ctrl+Entrée</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Ajoutées&#x202f;: %1</source>
        <translation>Added: %1</translation>
    </message>
</context>
<context>
    <name>lianes::gui::AnonymiseDialog</name>
    <message>
        <source>Anonymiser une personne</source>
        <translation>Anonymise a person</translation>
    </message>
    <message>
        <source>Anonymiser</source>
        <translation>Anonymise</translation>
    </message>
    <message>
        <source>Renoncer</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>La personne est anonymisée.</source>
        <translation>The person is anonymised.</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;%1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Seront vidés&#x202f;: nom, prénom, civilité, fonction, courriel, téléphone, adresse et note, ainsi que passeport, voyage et contact d’urgence de ses missions. La fiche vide reste, pour que les comptes et les comptes rendus soient entiers.&lt;/p&gt;&lt;p&gt;Ces valeurs sont effacées &lt;b&gt;pour toujours&lt;/b&gt;&#x202f;: de la fiche, du journal, de la recherche et des sauvegardes gardées à côté du fichier. Rien ne les fait revenir, ni l’annulation, ni un état du passé, où elles sont dites effacées. Les documents retirés du fichier partent avec elles.&lt;/p&gt;&lt;p&gt;Ne seront &lt;b&gt;pas&lt;/b&gt; effacés&#x202f;:&lt;/p&gt;&lt;ul&gt;&lt;li&gt;les copies gardées ailleurs&#x202f;: second lieu de sauvegarde, clé, message&#x202f;;&lt;/li&gt;&lt;li&gt;les textes libres et les pièces jointes où la personne est nommée.&lt;/li&gt;&lt;/ul&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;%1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Will be emptied: family name, given name, title, position, e-mail, phone, address and notes, as well as passport, travel and emergency contact of their missions. The empty record stays, so that accounts and minutes remain whole.&lt;/p&gt;&lt;p&gt;These values are erased &lt;b&gt;for good&lt;/b&gt;: from the record, the journal, the search and the backups kept beside the file. Nothing brings them back, neither undo nor a state of the past, where they are said to be erased. Documents that were removed from the file leave with them.&lt;/p&gt;&lt;p&gt;Will &lt;b&gt;not&lt;/b&gt; be erased:&lt;/p&gt;&lt;ul&gt;&lt;li&gt;copies kept elsewhere: second place of backups, key, mail;&lt;/li&gt;&lt;li&gt;free texts and attached files in which the person is named.&lt;/li&gt;&lt;/ul&gt;</translation>
    </message>
</context>
<context>
    <name>lianes::gui::BackupsDialog</name>
    <message>
        <source>Restaurer cette sauvegarde</source>
        <translation>Restore this backup</translation>
    </message>
    <message>
        <source>Sauvegardes de %1</source>
        <translation>Backups of %1</translation>
    </message>
    <message>
        <source>Sauvegardes</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>Taille</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Ce que la restauration changerait</source>
        <translation>What the restore would change</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>&lt;p&gt;Ce fichier n’a pas encore de sauvegarde. Il en reçoit une à chaque ouverture qui suit un changement, et avec chaque point de restauration (Ctrl+S).&lt;/p&gt;</source>
        <translation>&lt;p&gt;This file has no backup yet. It gets one at each opening that follows a change, and with each restore point (Ctrl+S).&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Comparaison avec le fichier d’aujourd’hui…</source>
        <translation>Comparing with today’s file…</translation>
    </message>
    <message>
        <source>&lt;p&gt;Cette sauvegarde dit la même chose que le fichier d’aujourd’hui.&lt;/p&gt;</source>
        <translation>&lt;p&gt;This backup says the same as today’s file.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;En y revenant :&lt;/p&gt;</source>
        <translation>&lt;p&gt;By going back to it:&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Chaque sauvegarde est une copie entière du fichier, relue et vérifiée. Le fichier d’aujourd’hui est gardé avant toute restauration&#x202f;: on peut y revenir.</source>
        <translation>Each backup is a whole copy of the file, read back and verified. Today’s file is kept before any restore: you can return to it.</translation>
    </message>
    <message>
        <source>La comparaison n’a pas pu se faire&#x202f;: %1.
Un fichier abîmé peut tout de même être restauré.</source>
        <translation>The comparison could not be made: %1.
A damaged file can be restored all the same.</translation>
    </message>
    <message>
        <source>à l’ouverture</source>
        <translation>on opening</translation>
    </message>
    <message>
        <source>point de restauration</source>
        <translation>restore point</translation>
    </message>
    <message>
        <source>avant une mise à niveau</source>
        <translation>before an upgrade</translation>
    </message>
    <message>
        <source>avant un import</source>
        <translation>before an import</translation>
    </message>
    <message>
        <source>avant une restauration</source>
        <translation>before a restore</translation>
    </message>
    <message>
        <source>Essayer la dernière sauvegarde</source>
        <translation>Try the last backup</translation>
    </message>
    <message>
        <source>Ouvre la dernière sauvegarde de chaque endroit dans un dossier à part, la vérifie toute, et dit ce qu’y revenir perdrait. Rien n’est changé.</source>
        <translation>Opens the last backup of each place in a folder apart, checks all of it, and says what going back to it would lose. Nothing is changed.</translation>
    </message>
    <message>
        <source>Essai de la dernière sauvegarde</source>
        <translation>Trial of the last backup</translation>
    </message>
    <message>
        <source>dans le second endroit</source>
        <translation>in the second place</translation>
    </message>
    <message>
        <source>Essai de la dernière sauvegarde…</source>
        <translation>Trying the last backup…</translation>
    </message>
</context>
<context>
    <name>lianes::gui::BudgetAgreementBar</name>
    <message>
        <source>Reprendre les montants du financement</source>
        <translation>Take the amounts of the funding</translation>
    </message>
    <message>
        <source>Suivre au financement</source>
        <translation>Follow in the funding</translation>
    </message>
    <message>
        <source>Ces bailleurs deviennent des cofinancements à l’étude, que l’onglet Financement suit ensuite</source>
        <translation>These funders become co-funding that is sought, which the Funding tab then follows</translation>
    </message>
    <message>
        <source>%1&#x202f;: %2 au budget, %3 au financement</source>
        <translation>%1: %2 in the budget, %3 in the funding</translation>
    </message>
    <message>
        <source>sans bailleur indiqué</source>
        <translation>without a funder</translation>
    </message>
    <message>
        <source>et %1 autres</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>⚠ Le budget et le financement ne disent pas la même chose. %1.</source>
        <translation>⚠ The budget and the funding do not say the same. %1.</translation>
    </message>
    <message>
        <source>Il reste %1 à financer (onglet Financement).</source>
        <translation>%1 is still to be funded (Funding tab).</translation>
    </message>
    <message>
        <source>Les montants du financement sont repris au budget.</source>
        <translation>The amounts of the funding are taken over into the budget.</translation>
    </message>
    <message>
        <source>Le financement les suit comme cofinancements à l’étude&#x202f;: notez-y leur réponse.</source>
        <translation>The funding follows them as co-funding that is sought: note their answer there.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::BudgetComparison</name>
    <message>
        <source>Aussi les lignes &amp;inchangées</source>
        <translation>Also &amp;unchanged lines</translation>
    </message>
    <message>
        <source>Changement</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Compte</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Intitulé</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Avant</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Après</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Écart</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Comparer deux versions du budget</source>
        <translation>Compare two versions of the budget</translation>
    </message>
    <message>
        <source>approuvée le %1</source>
        <translation>approved on %1</translation>
    </message>
    <message>
        <source>brouillon</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <translation>Version %1, %2</translation>
    </message>
    <message>
        <source>Version d’avant</source>
        <translation>Earlier version</translation>
    </message>
    <message>
        <source>Version d’après</source>
        <translation>Later version</translation>
    </message>
    <message>
        <source>Différences</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>De</source>
        <translation>From</translation>
    </message>
    <message>
        <source>à</source>
        <translation>to</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>+ ajoutée</source>
        <translation>+ added</translation>
    </message>
    <message>
        <source>− supprimée</source>
        <translation>− removed</translation>
    </message>
    <message>
        <source>≠ modifiée</source>
        <translation>≠ changed</translation>
    </message>
    <message>
        <source>= inchangée</source>
        <translation>= unchanged</translation>
    </message>
    <message>
        <source>Total des dépenses</source>
        <translation>Total expenses</translation>
    </message>
    <message>
        <source>Total des ressources</source>
        <translation>Total resources</translation>
    </message>
    <message>
        <source>Motif&#x202f;: %1</source>
        <translation>Reason: %1</translation>
    </message>
</context>
<context>
    <name>lianes::gui::BudgetGrid</name>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
</context>
<context>
    <name>lianes::gui::BudgetModel</name>
    <message>
        <source>« %1 » n’est pas un compte. Tapez un numéro, par exemple 604, ou un mot de son intitulé.</source>
        <translation>“%1” is not an account. Type a number, such as 604, or a word of its label.</translation>
    </message>
    <message>
        <source>Aucun organisme de l’annuaire ne s’appelle « %1 ». Ajoutez-le d’abord dans l’Annuaire.</source>
        <translation>No organisation of the directory is called “%1”. Add it to the directory first.</translation>
    </message>
    <message>
        <source>Compte</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Intitulé</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Qté</source>
        <translation>Qty</translation>
    </message>
    <message>
        <source>Unité</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Prix unitaire</source>
        <translation>Unit price</translation>
    </message>
    <message>
        <source>Montant</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Devise</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>En euros</source>
        <translation>In euros</translation>
    </message>
    <message>
        <source>Calcul / devis</source>
        <translation>Calculation / quote</translation>
    </message>
    <message>
        <source>Éligible</source>
        <translation>Eligible</translation>
    </message>
    <message>
        <source>Bailleur</source>
        <translation>Funder</translation>
    </message>
    <message>
        <source>+ Nouvelle ligne</source>
        <translation>+ New line</translation>
    </message>
    <message>
        <source>Quantité × prix unitaire. Videz le prix unitaire pour saisir un montant.</source>
        <translation>Quantity × unit price. Empty the unit price to type an amount.</translation>
    </message>
    <message>
        <source>oui</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>non</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Dépenses (60 à 69)</source>
        <translation>Expenses (60 to 69)</translation>
    </message>
    <message>
        <source>Ressources (70 à 79)</source>
        <translation>Resources (70 to 79)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>La nouvelle ligne n’est pas encore ajoutée. Il manque&#x202f;: %1.</source>
        <translation>The new line is not added yet. Missing: %1.</translation>
    </message>
    <message>
        <source>En nature, à part&#x202f;: emplois (86)</source>
        <translation>In kind, apart: uses (86)</translation>
    </message>
    <message>
        <source>En nature, à part&#x202f;: contributions (87)</source>
        <translation>In kind, apart: contributions (87)</translation>
    </message>
    <message>
        <source>Sous-total %1&#x202f;: %2</source>
        <translation>Subtotal %1: %2</translation>
    </message>
</context>
<context>
    <name>lianes::gui::BudgetPastePreview</name>
    <message>
        <source>Coller des lignes de budget</source>
        <translation>Paste budget lines</translation>
    </message>
    <message>
        <source>Compte</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Intitulé</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Montant</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>En euros</source>
        <translation>In euros</translation>
    </message>
    <message>
        <source>Calcul / devis</source>
        <translation>Calculation / quote</translation>
    </message>
    <message>
        <source>Lignes à ajouter</source>
        <translation>Lines to add</translation>
    </message>
    <message>
        <source>Rangée</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Colonne</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Pourquoi</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Rangées refusées</source>
        <translation>Rows refused</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>« %1 »</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Laissé de côté, faute d’un titre de colonne connu&#x202f;: %1. Renommez ces colonnes d’après celles de la grille pour les reprendre.</source>
        <translation>Left out, for lack of a known column heading: %1. Rename these columns after those of the grid to take them.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Lignes à ajouter&#x202f;: %1&lt;/b&gt;</source>
        <translation>&lt;b&gt;Lines to add: %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Rangées refusées&#x202f;: %1&lt;/b&gt;. Elles sont laissées de côté.</source>
        <translation>&lt;b&gt;Rows refused: %1&lt;/b&gt;. They are left out.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::BudgetTab</name>
    <message>
        <source>Version du budget</source>
        <translation>Budget version</translation>
    </message>
    <message>
        <source>Supprimer la ligne</source>
        <translation>Delete the line</translation>
    </message>
    <message>
        <source>Comparer…</source>
        <translation>Compare…</translation>
    </message>
    <message>
        <source>Approuver…</source>
        <translation>Approve…</translation>
    </message>
    <message>
        <source>Créer un avenant…</source>
        <translation>Create an amendment…</translation>
    </message>
    <message>
        <source>Commencer le budget</source>
        <translation>Begin the budget</translation>
    </message>
    <message>
        <source>approuvée le %1</source>
        <translation>approved on %1</translation>
    </message>
    <message>
        <source>brouillon</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>Version %1 (%2, %3)</source>
        <translation>Version %1 (%2, %3)</translation>
    </message>
    <message>
        <source>Choisissez d’abord une ligne.</source>
        <translation>Choose a line first.</translation>
    </message>
    <message>
        <source>Lecture seule</source>
        <translation>Read-only</translation>
    </message>
    <message>
        <source>Les montants dépassent ce qui peut être additionné.</source>
        <translation>The amounts exceed what can be added up.</translation>
    </message>
    <message>
        <source>équilibre ✓</source>
        <translation>balanced ✓</translation>
    </message>
    <message>
        <source>▲ %1 de trop</source>
        <translation>▲ %1 too much</translation>
    </message>
    <message>
        <source>▼ manque %1</source>
        <translation>▼ %1 missing</translation>
    </message>
    <message>
        <source>Dépenses &lt;b&gt;%1&lt;/b&gt; · Ressources &lt;b&gt;%2&lt;/b&gt; · &lt;b&gt;%3&lt;/b&gt;</source>
        <translation>Expenses &lt;b&gt;%1&lt;/b&gt; · Resources &lt;b&gt;%2&lt;/b&gt; · &lt;b&gt;%3&lt;/b&gt;</translation>
    </message>
    <message>
        <source>86 = 87 ✓</source>
        <translation>86 = 87 ✓</translation>
    </message>
    <message>
        <source>86 ≠ 87, écart %1</source>
        <translation>86 ≠ 87, gap %1</translation>
    </message>
    <message>
        <source>La ligne est supprimée.</source>
        <translation>The line is deleted.</translation>
    </message>
    <message>
        <source>dépenses %1, ressources %2</source>
        <translation>expenses %1, resources %2</translation>
    </message>
    <message>
        <source>86 et 87, écart %1</source>
        <translation>86 and 87, difference %1</translation>
    </message>
    <message>
        <source>Cette version ne s’équilibre pas&#x202f;: %1.</source>
        <translation>This version does not balance: %1.</translation>
    </message>
    <message>
        <source>Ce projet n’a pas encore de budget.
Commencez la version initiale&#x202f;: chaque ligne se tape au clavier, ou se colle depuis un tableur.</source>
        <translation>This project has no budget yet.
Begin the initial version: each line is typed at the keyboard, or pasted from a spreadsheet.</translation>
    </message>
    <message>
        <source>Lecture seule&#x202f;: un avenant est en brouillon.</source>
        <translation>Read-only: an amendment is being drafted.</translation>
    </message>
    <message>
        <source>En nature, à part&#x202f;: %1 · &lt;b&gt;%2&lt;/b&gt;</source>
        <translation>In kind, apart: %1 · &lt;b&gt;%2&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Lignes collées&#x202f;: %1.</source>
        <translation>Lines pasted: %1.</translation>
    </message>
    <message>
        <source>Lignes supprimées&#x202f;: %1.</source>
        <translation>Lines deleted: %1.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::BudgetVersionDialog</name>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>&amp;Motif</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Approuvée le</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>&amp;Approuvée le</source>
        <translation>&amp;Approved on</translation>
    </message>
    <message>
        <source>Approuver la version %1</source>
        <translation>Approve version %1</translation>
    </message>
    <message>
        <source>Approuver</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Créer un avenant</source>
        <translation>Create an amendment</translation>
    </message>
    <message>
        <source>L’avenant part d’une copie de la dernière version approuvée, qui reste en vigueur jusqu’à son approbation. Dites pourquoi le budget change.</source>
        <translation>The amendment starts from a copy of the last approved version, which stays in force until the amendment is approved. Say why the budget changes.</translation>
    </message>
    <message>
        <source>Créer l’avenant</source>
        <translation>Create the amendment</translation>
    </message>
    <message>
        <source>Tapez une date, par exemple 12/3/2021.</source>
        <translation>Type a date, such as 12/3/2021.</translation>
    </message>
    <message>
        <source>Un avenant a un motif.</source>
        <translation>An amendment has a reason.</translation>
    </message>
    <message>
        <source>jj/mm/aaaa</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>Une version approuvée ne change plus&#x202f;: c’est elle que suivent le financement et les rapports. Un avenant la remplace.</source>
        <translation>An approved version no longer changes: funding and reports follow it. An amendment replaces it.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::CheckDialog</name>
    <message>
        <source>… et %1 autres.</source>
        <translation>… and %1 others.</translation>
    </message>
    <message>
        <source>Vérifier %1</source>
        <translation>Check %1</translation>
    </message>
    <message>
        <source>Le fichier est relu en entier&#x202f;: chaque page, chaque fiche et l’étape du journal qui l’a écrite, chaque document. Rien n’y est changé.</source>
        <translation>The whole file is read again: each page, each record and the step of the journal that wrote it, each document. Nothing in it is changed.</translation>
    </message>
    <message>
        <source>Vérification en cours</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>Ce que la vérification a trouvé</source>
        <translation>What the check found</translation>
    </message>
    <message>
        <source>Voir les sauvegardes…</source>
        <translation>View the backups…</translation>
    </message>
    <message>
        <source>Copier le texte</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>Arrêter</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Lecture&#x202f;: %1 (%2)…</source>
        <translation>Reading: %1 (%2)…</translation>
    </message>
    <message>
        <source>Lecture&#x202f;: %1…</source>
        <translation>Reading: %1…</translation>
    </message>
    <message>
        <source>&lt;p&gt;Chaque page est celle qui a été écrite, chaque fiche est celle que dit le journal, chaque étape suit la précédente, chaque document est entier.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Each page is the one that was written, each record is what the journal says, each step follows the one before, each document is whole.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Le fichier a été laissé tel qu’il est. Sa dernière sauvegarde entière est celle de&#x202f;: %1. Voyez d’abord ce que sa reprise changerait.&lt;/p&gt;</source>
        <translation>&lt;p&gt;The file was left as it is. Its last whole backup is that of: %1. See first what going back to it would change.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Le fichier a été laissé tel qu’il est. Il n’a pas de sauvegarde entière à côté de lui.&lt;/p&gt;</source>
        <translation>&lt;p&gt;The file was left as it is. There is no whole backup beside it.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>lianes::gui::CommandPalette</name>
    <message>
        <source>Rechercher partout</source>
        <translation>Search everywhere</translation>
    </message>
    <message>
        <source>Fiche, personne, montant, document, page ou commande…</source>
        <translation>Record, person, amount, document, page or command…</translation>
    </message>
    <message>
        <source>Résultats de la recherche</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>Rien ne répond à « %1 ». Essayez un seul mot, ou un montant exact.</source>
        <translation>Nothing answers “%1”. Try a single word, or an exact amount.</translation>
    </message>
    <message>
        <source>Recherche…</source>
        <translation>Searching…</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ContributionSimulator</name>
    <message>
        <source>Ce qui change</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Chiffre</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Avant</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Après</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Écart</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>&amp;Boucler le plan</source>
        <translation>&amp;Balance the plan</translation>
    </message>
    <message>
        <source>&amp;Revenir au réel</source>
        <translation>Bac&amp;k to the actual figures</translation>
    </message>
    <message>
        <source>A&amp;ppliquer</source>
        <translation>A&amp;pply</translation>
    </message>
    <message>
        <source>Participation, en euros</source>
        <translation>Contribution, in euros</translation>
    </message>
    <message>
        <source>sans limite</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>La plus petite participation avec laquelle il ne reste rien à financer</source>
        <translation>The smallest contribution with which nothing is left to be funded</translation>
    </message>
    <message>
        <source>&amp;Collectivité</source>
        <translation>&amp;Local authority</translation>
    </message>
    <message>
        <source>&amp;Participation</source>
        <translation>&amp;Contribution</translation>
    </message>
    <message>
        <source>&amp;Enveloppe</source>
        <translation>&amp;Envelope</translation>
    </message>
    <message>
        <source>Si l’enveloppe &amp;manque</source>
        <translation>&amp;If the envelope falls short</translation>
    </message>
    <message>
        <source>Simulateur</source>
        <translation>Simulator</translation>
    </message>
    <message>
        <source>Un montant ne peut pas être négatif.</source>
        <translation>An amount cannot be negative.</translation>
    </message>
    <message>
        <source>enveloppe</source>
        <translation>envelope</translation>
    </message>
    <message>
        <source>Le fichier est ouvert en lecture seule.</source>
        <translation>The file is open read-only.</translation>
    </message>
    <message>
        <source>« Appliquer » inscrit une promesse de %1, en une étape que l’on peut annuler.</source>
        <translation>“Apply” records a promise of %1, in one step that can be undone.</translation>
    </message>
    <message>
        <source>%1&#x202f;: participation portée à %2.</source>
        <translation>Contribution of %1 brought to %2.</translation>
    </message>
    <message>
        <source>Aucune collectivité membre&#x202f;: ajoutez d’abord une adhésion.</source>
        <translation>No member local authority: add a membership first.</translation>
    </message>
    <message>
        <source>%1 sont déjà votés&#x202f;: une baisse demande une nouvelle délibération.</source>
        <translation>%1 are already voted: a decrease needs a new council decision.</translation>
    </message>
    <message>
        <source>Rien n’est écrit tant que vous n’appliquez pas. Seule la participation s’applique&#x202f;; l’enveloppe et la règle restent à l’essai.</source>
        <translation>Nothing is written until you apply. Only the contribution is applied; the envelope and the rule are only tried out.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::CopyCommands</name>
    <message>
        <source>La copie contient tout le consortium&#x202f;: les coordonnées des personnes (%1), les documents (%2, %3), les montants, et toute l’histoire, même ce qui a été supprimé. Qui la reçoit peut tout lire.</source>
        <translation>The copy holds the whole consortium: the contact details of people (%1), the documents (%2, %3), the amounts, and all of the history, even what was removed. Who receives it can read everything.</translation>
    </message>
    <message>
        <source>Taille&#x202f;: %1.</source>
        <translation>Size: %1.</translation>
    </message>
    <message>
        <source>Beaucoup de messageries refusent plus de 20 Mo&#x202f;: passez par une clé ou par un espace de dépôt.</source>
        <translation>Many mail services refuse more than 20 MB: use a key or an upload space.</translation>
    </message>
    <message>
        <source>Enregistrer une copie pour l’envoyer</source>
        <translation>Save a copy to send</translation>
    </message>
    <message>
        <source>Choisir où l’enregistrer…</source>
        <translation>Choose where to save it…</translation>
    </message>
    <message>
        <source> – copie du %1.lianes</source>
        <translation> – copy of %1.lianes</translation>
    </message>
    <message>
        <source>Enregistrer une copie</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>Copie et vérification…</source>
        <translation>Copying and verifying…</translation>
    </message>
    <message>
        <source>Arrêter</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Copie arrêtée&#x202f;: rien n’en a été gardé.</source>
        <translation>Copy stopped: nothing of it was kept.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::CopyMadeDialog</name>
    <message>
        <source>Copie enregistrée</source>
        <translation>Copy saved</translation>
    </message>
    <message>
        <source>À dire ou à écrire avec le fichier&#x202f;: qui le reçoit peut ainsi vérifier que c’est bien celui-là.</source>
        <translation>To be said or written along with the file: who receives it can so verify that it is the right one.</translation>
    </message>
    <message>
        <source>Texte à joindre</source>
        <translation>Text to go with it</translation>
    </message>
    <message>
        <source>Copier ce texte</source>
        <translation>Copy this text</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>lianes::gui::DashboardPage</name>
    <message>
        <source>Tableau de bord</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Jour du tableau de bord</source>
        <translation>Day of the dashboard</translation>
    </message>
    <message>
        <source>Aujourd’hui</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Fin de l’année dernière</source>
        <translation>End of last year</translation>
    </message>
    <message>
        <source>Fin de la période du programme</source>
        <translation>End of the programme period</translation>
    </message>
    <message>
        <source>Jour</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Consortium</source>
        <translation>Consortium</translation>
    </message>
    <message>
        <source>Enveloppe MEAE</source>
        <translation>MEAE envelope</translation>
    </message>
    <message>
        <source>Dépenses</source>
        <translation>Expenses</translation>
    </message>
    <message>
        <source>À faire</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Financement par projet</source>
        <translation>Funding by project</translation>
    </message>
    <message>
        <source>Prochaines échéances</source>
        <translation>Next deadlines</translation>
    </message>
    <message>
        <source>Dépenses, mois par mois</source>
        <translation>Expenses, month by month</translation>
    </message>
    <message>
        <source>À compléter</source>
        <translation>To be completed</translation>
    </message>
    <message>
        <source>Missions</source>
        <translation>Missions</translation>
    </message>
    <message>
        <source>Trois premiers pas</source>
        <translation>Three first steps</translation>
    </message>
    <message>
        <source>1. Ajoutez les collectivités qui forment le consortium, de leur premier contact à la convention.</source>
        <translation>1. Add the local authorities that form the consortium, from their first contact to the agreement.</translation>
    </message>
    <message>
        <source>Ajouter des collectivités…</source>
        <translation>Add local authorities…</translation>
    </message>
    <message>
        <source>2. Liez chacune à sa collectivité malienne&#x202f;: c’est leur partenariat.</source>
        <translation>2. Link each to its Malian local authority: that is their partnership.</translation>
    </message>
    <message>
        <source>Créer un partenariat…</source>
        <translation>Create a partnership…</translation>
    </message>
    <message>
        <source>3. Choisissez le micro-projet de chaque partenariat et saisissez son budget.</source>
        <translation>3. Choose the micro-project of each partnership and enter its budget.</translation>
    </message>
    <message>
        <source>Créer un micro-projet…</source>
        <translation>Create a micro-project…</translation>
    </message>
    <message>
        <source>au %1</source>
        <translation>on %1</translation>
    </message>
    <message>
        <source>Le tableau de bord attend une correction&#x202f;: %1</source>
        <translation>The dashboard waits for a correction: %1</translation>
    </message>
    <message>
        <source>et %1 de plus</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>✓ rien ne manque</source>
        <translation>✓ nothing is missing</translation>
    </message>
    <message>
        <source>Aucune dépense à ce jour.</source>
        <translation>No expense to date.</translation>
    </message>
    <message>
        <source>%1&#x202f;: %2 dans le mois, %3 depuis le début.</source>
        <translation>%1: %2 in the month, %3 since the start.</translation>
    </message>
    <message>
        <source>aucun micro-projet engagé</source>
        <translation>no micro-project committed</translation>
    </message>
</context>
<context>
    <name>lianes::gui::DatesDialog</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 à %2</source>
        <translation>%1 at %2</translation>
    </message>
    <message>
        <source>l’étape %1</source>
        <translation>step %1</translation>
    </message>
    <message>
        <source>les étapes %1 à %2</source>
        <translation>steps %1 to %2</translation>
    </message>
    <message>
        <source>Dates du journal</source>
        <translation>Dates of the journal</translation>
    </message>
    <message>
        <source>L’horloge d’un ordinateur était fausse&#x202f;: les dates de ces étapes contredisent celles qui les entourent, ou l’horloge de cet ordinateur, qui dit %1. Déclarées fausses, ces étapes compteront à la date de celle qui les précède. Le journal n’est pas réécrit&#x202f;: une étape de plus le dit.</source>
        <translation>The clock of a computer was wrong: the dates of these steps contradict those around them, or the clock of this computer, which says %1. Declared wrong, these steps will count at the date of the one before them. The journal is not rewritten: one more step says so.</translation>
    </message>
    <message>
        <source>Étapes dont la date est fausse</source>
        <translation>Steps with a wrong date</translation>
    </message>
    <message>
        <source>Étapes</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Datées du</source>
        <translation>Dated</translation>
    </message>
    <message>
        <source>Compteraient au</source>
        <translation>Would count at</translation>
    </message>
    <message>
        <source>Déclarer ces dates fausses</source>
        <translation>Declare these dates wrong</translation>
    </message>
    <message>
        <source>Ne rien changer</source>
        <translation>Change nothing</translation>
    </message>
    <message>
        <source>celle qui suit</source>
        <translation>the one after</translation>
    </message>
</context>
<context>
    <name>lianes::gui::DeadlinesModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>fait</source>
        <translation>done</translation>
    </message>
    <message>
        <source>aujourd’hui</source>
        <translation>today</translation>
    </message>
    <message>
        <source>demain</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>hier</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>dans %1 jours</source>
        <translation>in %1 days</translation>
    </message>
    <message>
        <source>en retard de %1 jours</source>
        <translation>%1 days late</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Échéance</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Responsable</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Délai</source>
        <translation>Time left</translation>
    </message>
</context>
<context>
    <name>lianes::gui::DeadlinesPage</name>
    <message>
        <source>Montrer ce qui est fait</source>
        <translation>Show what is done</translation>
    </message>
    <message>
        <source>Nouvelle échéance…</source>
        <translation>New deadline…</translation>
    </message>
    <message>
        <source>C’est fait</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Voir la fiche</source>
        <translation>View the record</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Échéances</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <source>Filtrer</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>En retard&#x202f;: %1 · dans les 7 jours&#x202f;: %2 · dans les 30 jours&#x202f;: %3</source>
        <translation>Late: %1 · within 7 days: %2 · within 30 days: %3</translation>
    </message>
    <message>
        <source>Cette échéance se règle dans sa fiche.</source>
        <translation>This deadline is settled in its record.</translation>
    </message>
    <message>
        <source>« %1 » est fait.</source>
        <translation>“%1” is done.</translation>
    </message>
    <message>
        <source>« %1 » est supprimé.</source>
        <translation>“%1” is deleted.</translation>
    </message>
    <message>
        <source>Exporter le calendrier…</source>
        <translation>Export the calendar…</translation>
    </message>
    <message>
        <source>Exporter le calendrier dans</source>
        <translation>Export the calendar into</translation>
    </message>
    <message>
        <source>Calendrier écrit dans « %1 »&#x202f;: %2. Ouvrez-le avec votre agenda.</source>
        <translation>Calendar written into “%1”: %2. Open it with your diary.</translation>
    </message>
    <message>
        <source>Rien n’est daté pour l’instant. Les lettres, missions, réunions et rapports viendront d’eux-mêmes&#x202f;; ajoutez ici le reste.</source>
        <translation>Nothing is dated yet. Letters, missions, meetings and reports will come by themselves; add the rest here.</translation>
    </message>
    <message>
        <source>Cette échéance découle d’une fiche&#x202f;: changez sa date là-bas.</source>
        <translation>This deadline follows from a record: change its date there.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::DerivationModel</name>
    <message>
        <source>fait</source>
        <translation>fact</translation>
    </message>
    <message>
        <source>expliqué avec son propre chiffre</source>
        <translation>explained with its own figure</translation>
    </message>
    <message>
        <source>Chiffre</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Règle</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Calcul</source>
        <translation>Calculation</translation>
    </message>
    <message>
        <source>Arrondi</source>
        <translation>Rounding</translation>
    </message>
    <message>
        <source>Valeur</source>
        <translation>Value</translation>
    </message>
</context>
<context>
    <name>lianes::gui::DerivationView</name>
    <message>
        <source>Explication en une phrase</source>
        <translation>Explanation in one sentence</translation>
    </message>
    <message>
        <source>Calcul, étape par étape</source>
        <translation>Calculation, step by step</translation>
    </message>
    <message>
        <source>Voir la &amp;fiche</source>
        <translation>View the &amp;record</translation>
    </message>
    <message>
        <source>&amp;Copier le texte</source>
        <translation>&amp;Copy the text</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ouvre la fiche d’où vient ce fait</source>
        <translation>Opens the record this fact comes from</translation>
    </message>
    <message>
        <source>Expliquer&#x202f;: %1</source>
        <translation>Explain: %1</translation>
    </message>
    <message>
        <source>Choisissez un fait&#x202f;: un chiffre calculé n’a pas de fiche</source>
        <translation>Choose a fact: a calculated figure has no record</translation>
    </message>
</context>
<context>
    <name>lianes::gui::DialogDraft</name>
    <message>
        <source>Votre saisie du %1 est reprise&#x202f;; elle n’est pas encore enregistrée.</source>
        <translation>Your entry of %1 is resumed; it is not saved yet.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>lianes::gui::DisplacedDialog</name>
    <message>
        <source>Le fichier n’est plus là</source>
        <translation>The file is gone</translation>
    </message>
    <message>
        <source>Le fichier a été remplacé</source>
        <translation>The file has been replaced</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Le fichier « %1 » a été supprimé ou déplacé ailleurs pendant qu’il était ouvert ici&lt;/b&gt;, par une synchronisation ou par quelqu’un d’autre.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;The file “%1” was deleted or moved elsewhere while it was open here&lt;/b&gt;, by a synchronisation or by somebody else.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Le fichier « %1 » a été remplacé par un autre pendant qu’il était ouvert ici&lt;/b&gt;, par une synchronisation ou par quelqu’un d’autre.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;The file “%1” was replaced by another one while it was open here&lt;/b&gt;, by a synchronisation or by somebody else.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Ce que vous avez enregistré n’a pas pu être gardé à côté, ni dans votre dossier personnel&#x202f;: faites de la place, puis réessayez. Tant que cette fenêtre reste ouverte, rien n’est perdu.&lt;/p&gt;</source>
        <translation>&lt;p&gt;What you saved could be kept neither beside it nor in your home folder: make room, then try again. As long as this window stays open, nothing is lost.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Rien de ce que vous avez enregistré n’est perdu&#x202f;: tout, jusqu’à l’étape %1, est dans « %2 », à côté. Ce que vous étiez en train de taper vous attend aussi.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Nothing that you saved is lost: all of it, up to step %1, is in “%2”, beside it. What you were typing waits for you as well.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Rien de ce que vous avez enregistré n’est perdu&#x202f;: tout, jusqu’à l’étape %1, est dans « %2 ». Ce que vous étiez en train de taper vous attend aussi.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Nothing that you saved is lost: all of it, up to step %1, is in “%2”. What you were typing waits for you as well.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Remettre mon état à sa place</source>
        <translation>Put my state back in its place</translation>
    </message>
    <message>
        <source>L’autre fichier est d’abord gardé comme sauvegarde.</source>
        <translation>The other file is kept as a backup first.</translation>
    </message>
    <message>
        <source>Votre état reprend le nom qu’avait le fichier.</source>
        <translation>Your state gets the name that the file had.</translation>
    </message>
    <message>
        <source>Enregistrer une copie…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Votre état, avec tout son journal, à l’endroit que vous choisissez.</source>
        <translation>Your state, with its whole journal, where you choose.</translation>
    </message>
    <message>
        <source>Réessayer de le garder</source>
        <translation>Try to keep it again</translation>
    </message>
    <message>
        <source>Une fois la place faite.</source>
        <translation>Once there is room.</translation>
    </message>
    <message>
        <source>Abandonner cet état</source>
        <translation>Give this state up</translation>
    </message>
    <message>
        <source>Le fichier est fermé&#x202f;; ce qui n’est que dans cette fenêtre est perdu.</source>
        <translation>The file is closed; what is only in this window is lost.</translation>
    </message>
    <message>
        <source>Comparer…</source>
        <translation>Compare…</translation>
    </message>
    <message>
        <source>Ce qui diffère entre votre état et l’autre fichier.</source>
        <translation>What differs between your state and the other file.</translation>
    </message>
    <message>
        <source>Ouvrir l’autre fichier</source>
        <translation>Open the other file</translation>
    </message>
    <message>
        <source>Ce qui diffère entre votre état et l’autre fichier</source>
        <translation>What differs between your state and the other file</translation>
    </message>
    <message>
        <source>Plus tard</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Le fichier reste affiché, en lecture seule.</source>
        <translation>The file stays on screen, read-only.</translation>
    </message>
    <message>
        <source>Comparaison…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <source>La comparaison n’a pas pu se faire&#x202f;: %1.
Votre état peut tout de même être remis à sa place&#x202f;: l’autre fichier est gardé tel qu’il est.</source>
        <translation>The two could not be compared: %1.
Your state can be put back in its place all the same: the other file is kept as it is.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Les deux disent la même chose.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Both say the same.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Le fichier a été écrasé</source>
        <translation>The file was overwritten</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Un autre programme a écrit par-dessus le fichier « %1 » pendant qu’il était ouvert ici&lt;/b&gt;, une copie ou une synchronisation. Lianes n’y écrit plus rien.&lt;/p&gt;&lt;p&gt;%2&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Another program wrote over the file “%1” while it was open here&lt;/b&gt;, a copy or a synchronisation. Lianes writes nothing into it any more.&lt;/p&gt;&lt;p&gt;%2&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Reprendre la sauvegarde</source>
        <translation>Take the backup back</translation>
    </message>
    <message>
        <source>La sauvegarde, avec tout son journal, à l’endroit que vous choisissez.</source>
        <translation>The backup, with its whole journal, in the place that you choose.</translation>
    </message>
    <message>
        <source>Ce qui diffère entre la sauvegarde et l’autre fichier.</source>
        <translation>What differs between the backup and the other file.</translation>
    </message>
    <message>
        <source>Ce qui est affiché reste dans le fichier de récupération.</source>
        <translation>What is shown stays in the recovery file.</translation>
    </message>
    <message>
        <source>Ce que l’autre programme a écrit.</source>
        <translation>What the other program wrote.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::DocumentsTab</name>
    <message>
        <source>Documents du projet</source>
        <translation>Documents of the project</translation>
    </message>
    <message>
        <source>Ajouter des fichiers…</source>
        <translation>Add files…</translation>
    </message>
    <message>
        <source>Type des fichiers ajoutés</source>
        <translation>Type of the files added</translation>
    </message>
    <message>
        <source>&amp;Type des fichiers ajoutés</source>
        <translation>&amp;Type of the files added</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Extraire…</source>
        <translation>Extract…</translation>
    </message>
    <message>
        <source>Ajouter des fichiers</source>
        <translation>Add files</translation>
    </message>
    <message>
        <source>« %1 » est ajouté.</source>
        <translation>“%1” is added.</translation>
    </message>
    <message>
        <source>Extraire le document</source>
        <translation>Extract the document</translation>
    </message>
    <message>
        <source>Aucun document. Déposez ici des fichiers&#x202f;: devis, délibération, photos.
Ils sont gardés dans le fichier du consortium et se relisent sur tout ordinateur.</source>
        <translation>No document. Drop files here: quotes, council decisions, photos.
They are kept in the consortium’s file and can be read on any computer.</translation>
    </message>
    <message>
        <source>Aucun dossier privé ne peut être créé dans « %1 »&#x202f;: extrayez le document à l’endroit de votre choix.</source>
        <translation>No private folder can be made in “%1”: extract the document to a place of your choice.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::DraftBar</name>
    <message>
        <source>Reprendre</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Abandonner</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Puis %1 autres.</source>
        <translation>Then %1 others.</translation>
    </message>
    <message>
        <source>Puis une autre.</source>
        <translation>Then one more.</translation>
    </message>
    <message>
        <source>Une saisie non terminée vous attend&#x202f;: %1.</source>
        <translation>An unfinished entry awaits you: %1.</translation>
    </message>
    <message>
        <source>Une saisie non terminée vous attend&#x202f;: %1 « %2 ».</source>
        <translation>An unfinished entry awaits you: %1 “%2”.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::EnvelopeSection</name>
    <message>
        <source>Projet</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Demande</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Partage entre les projets, selon la règle</source>
        <translation>Sharing between projects, by rule</translation>
    </message>
    <message>
        <source>Aucun projet ne demande encore d’argent. Créez d’abord les micro-projets, leur budget et leurs participations.</source>
        <translation>No project asks for money yet. Create the micro-projects, their budgets and their contributions first.</translation>
    </message>
    <message>
        <source>A&amp;dopter cette règle</source>
        <translation>A&amp;dopt this rule</translation>
    </message>
    <message>
        <source>Ajouter l’enveloppe du ministère</source>
        <translation>Add the ministry’s envelope</translation>
    </message>
    <message>
        <source>Part de l’enveloppe qui est utilisée</source>
        <translation>Part of the envelope that is used</translation>
    </message>
    <message>
        <source>&amp;Si l’enveloppe manque, partager selon la règle</source>
        <translation>&amp;If the envelope falls short, share by the rule</translation>
    </message>
    <message>
        <source>✓ %1 (en vigueur)</source>
        <translation>✓ %1 (in force)</translation>
    </message>
    <message>
        <source>Cette règle est déjà en vigueur.</source>
        <translation>This rule is already in force.</translation>
    </message>
    <message>
        <source>Aucune enveloppe n’est encore acquise&#x202f;: le plan dit ce qu’il faudrait demander.</source>
        <translation>No envelope is acquired yet: the plan says what should be requested.</translation>
    </message>
    <message>
        <source>L’enveloppe couvre toutes les demandes&#x202f;: chaque règle donne le même partage.</source>
        <translation>The envelope covers all claims: every rule gives the same sharing.</translation>
    </message>
    <message>
        <source>Il manque %1&#x202f;: la règle ci-dessous dit qui cède.</source>
        <translation>%1 are missing: the rule below says who yields.</translation>
    </message>
    <message>
        <source>Règle de partage&#x202f;: %1.</source>
        <translation>Sharing rule: %1.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::EvidenceIntake</name>
    <message>
        <source>Le fichier « %1 » ne peut pas être lu.</source>
        <translation>The file “%1” cannot be read.</translation>
    </message>
    <message>
        <source>Le justificatif « %1 » est joint.</source>
        <translation>The evidence “%1” is attached.</translation>
    </message>
    <message>
        <source>« %1 » est déjà joint à cette pièce, sous le nom « %2 ».</source>
        <translation>“%1” is already attached to this voucher, under the name “%2”.</translation>
    </message>
    <message>
        <source>« %1 » justifie déjà une autre pièce&#x202f;: %2.</source>
        <translation>“%1” is already the evidence of another voucher: %2.</translation>
    </message>
    <message>
        <source>« %1 » est vide (0 octet)&#x202f;: il n’est pas joint.</source>
        <translation>“%1” is empty (0 bytes): it is not attached.</translation>
    </message>
    <message>
        <source>Fichier vide</source>
        <translation>Empty file</translation>
    </message>
    <message>
        <source>« %1 » est vide (0 octet)&#x202f;: il ne justifie rien. Vérifiez le fichier, ou joignez-le quand même.</source>
        <translation>“%1” is empty (0 bytes): it proves nothing. Check the file, or attach it anyway.</translation>
    </message>
    <message>
        <source>Joindre quand même</source>
        <translation>Attach anyway</translation>
    </message>
</context>
<context>
    <name>lianes::gui::EvidenceList</name>
    <message>
        <source>Interrompre</source>
        <translation>Interrupt</translation>
    </message>
    <message>
        <source>Joindre…</source>
        <translation>Attach…</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Extraire…</source>
        <translation>Extract…</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Justificatifs</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>&lt;b&gt;Justificatifs&lt;/b&gt; – déposez des fichiers ici</source>
        <translation>&lt;b&gt;Evidence&lt;/b&gt; – drop files here</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Joindre des justificatifs</source>
        <translation>Attach evidence</translation>
    </message>
    <message>
        <source>Extraire le justificatif</source>
        <translation>Extract the evidence</translation>
    </message>
    <message>
        <source>« %1 » ne justifie plus cette pièce.</source>
        <translation>“%1” is no longer evidence of this voucher.</translation>
    </message>
    <message>
        <source>SHA-256&#x202f;: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ExpertisePage</name>
    <message>
        <source>Expertises</source>
        <translation>Expertise</translation>
    </message>
    <message>
        <source>Offre ou besoin</source>
        <translation>Offer or need</translation>
    </message>
    <message>
        <source>Domaine</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Qui</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Micro-projet</source>
        <translation>Micro-project</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>À distance</source>
        <translation>Remotely</translation>
    </message>
    <message>
        <source>Réponses possibles</source>
        <translation>Possible answers</translation>
    </message>
    <message>
        <source>Aucune expertise. Notez qui peut aider à quoi, et quel micro-projet en a besoin&#x202f;: les deux sont rapprochés par domaine.</source>
        <translation>No expertise. Note who can help with what, and which micro-project needs it: the two are matched by field.</translation>
    </message>
    <message>
        <source>Ajouter une expertise…</source>
        <translation>Add expertise…</translation>
    </message>
    <message>
        <source>oui</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>&lt;b&gt;Qui peut aider&lt;/b&gt;</source>
        <translation>&lt;b&gt;Who can help&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Qui en a besoin&lt;/b&gt;</source>
        <translation>&lt;b&gt;Who needs it&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Personne ne propose encore ce domaine.</source>
        <translation>Nobody offers this field yet.</translation>
    </message>
    <message>
        <source>Aucun besoin ouvert dans ce domaine.</source>
        <translation>No open need in this field.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::FieldsPanel</name>
    <message>
        <source>%1 (obligatoire)</source>
        <translation>%1 (required)</translation>
    </message>
</context>
<context>
    <name>lianes::gui::FigureTile</name>
    <message>
        <source>Expliquer</source>
        <translation>Explain</translation>
    </message>
    <message>
        <source>Expliquer&#x202f;: %1</source>
        <translation>Explain: %1</translation>
    </message>
</context>
<context>
    <name>lianes::gui::FiguresTable</name>
    <message>
        <source>Expliquer</source>
        <translation>Explain</translation>
    </message>
    <message>
        <source>Explique le chiffre calculé qui est choisi dans le tableau</source>
        <translation>Explains the calculated figure that is chosen in the table</translation>
    </message>
    <message>
        <source>Expliquer le chiffre choisi&#x202f;: %1</source>
        <translation>Explain the chosen figure: %1</translation>
    </message>
</context>
<context>
    <name>lianes::gui::FileBanner</name>
    <message>
        <source>%1 (ordinateur %2, depuis %3)</source>
        <translation>%1 (computer %2, since %3)</translation>
    </message>
    <message>
        <source>%1 (ordinateur %2)</source>
        <translation>%1 (computer %2)</translation>
    </message>
    <message>
        <source>Rouvrir pour écrire</source>
        <translation>Reopen for writing</translation>
    </message>
    <message>
        <source>Libérer le fichier…</source>
        <translation>Release the file…</translation>
    </message>
    <message>
        <source>&lt;b&gt;Lecture seule&lt;/b&gt;&#x202f;: ce fichier est ouvert par %1. Vous pouvez tout lire&#x202f;; pour écrire, attendez qu’il y soit fermé.</source>
        <translation>&lt;b&gt;Read-only&lt;/b&gt;: this file is open at %1. You can read everything; to write, wait until it is closed there.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Lecture seule&lt;/b&gt;&#x202f;: ce fichier ou son dossier ne peut pas être modifié. Copiez-le ailleurs pour y écrire.</source>
        <translation>&lt;b&gt;Read-only&lt;/b&gt;: this file or its folder cannot be changed. Copy it elsewhere to write in it.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Lecture seule&lt;/b&gt;&#x202f;: ce fichier a été remplacé ou supprimé pendant qu’il était ouvert ici. Tout ce que vous avez enregistré est dans « %1 ».</source>
        <translation>&lt;b&gt;Read-only&lt;/b&gt;: this file was replaced or deleted while it was open here. All that you saved is in “%1”.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Lecture seule&lt;/b&gt;&#x202f;: l’endroit où se trouve ce fichier (un partage de réseau, souvent) ne permet pas de le réserver&#x202f;: deux personnes pourraient y écrire en même temps. Copiez-le sur cet ordinateur pour y écrire.</source>
        <translation>&lt;b&gt;Read-only&lt;/b&gt;: the place of this file (often a network share) has no way to reserve it: two people could write it at the same time. Copy it to this computer to write it.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Lecture seule&lt;/b&gt;&#x202f;: ce fichier ou son dossier ne peut pas être modifié, et ses dernières étapes sont encore à côté de lui. Tout est affiché. Copiez-le ailleurs pour y écrire, avec le fichier du même nom en « -wal ».</source>
        <translation>&lt;b&gt;Read-only&lt;/b&gt;: this file or its folder cannot be changed, and its last steps still lie beside it. All of it is shown. Copy it elsewhere to write it, together with the file of the same name that ends in “-wal”.</translation>
    </message>
    <message>
        <source>« %1 »</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>&lt;b&gt;Une étape manque&lt;/b&gt;&#x202f;: l’étape %1 avait été enregistrée, puis le journal qui la contenait a été abîmé. Ressaisissez-la.</source>
        <translation>&lt;b&gt;A step is missing&lt;/b&gt;: step %1 had been saved, and the log that held it was damaged. Enter it again.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 étapes manquent&lt;/b&gt;&#x202f;: les étapes %2 à %3 avaient été enregistrées, puis le journal qui les contenait a été abîmé. Ressaisissez-les.</source>
        <translation>&lt;b&gt;%1 steps are missing&lt;/b&gt;: steps %2 to %3 had been saved, and the log that held them was damaged. Enter them again.</translation>
    </message>
    <message>
        <source>Ce qui en reste est gardé&#x202f;: %1.</source>
        <translation>What is left of it is kept: %1.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Un journal qui n’était pas celui de ce fichier&lt;/b&gt; se trouvait à côté de lui, laissé par une copie, une restauration ou une synchronisation. Rien n’en a été repris&#x202f;; il est gardé&#x202f;: %1. Si des saisies récentes manquent, elles sont peut-être dans une autre copie du fichier.</source>
        <translation>&lt;b&gt;A log that was not that of this file&lt;/b&gt; lay beside it, left by a copy, a restore or a synchronisation. Nothing was taken from it; it is kept: %1. If recent entries are missing, they may be in another copy of the file.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Une horloge était fausse&lt;/b&gt;&#x202f;: le journal date %1 du %2, et l’horloge de cet ordinateur dit %3. Si elle a raison, corrigez les dates du journal&#x202f;; sinon, réglez-la d’abord.</source>
        <translation>&lt;b&gt;A clock was wrong&lt;/b&gt;: the journal dates %1 to %2, and the clock of this computer says %3. If it is right, correct the dates of the journal; if not, set it first.</translation>
    </message>
    <message>
        <source>Que faire…</source>
        <translation>What to do…</translation>
    </message>
    <message>
        <source>Corriger les dates…</source>
        <translation>Correct the dates…</translation>
    </message>
    <message>
        <source>J’ai lu</source>
        <translation>I have read it</translation>
    </message>
    <message>
        <source>&lt;b&gt;Ce fichier a été remplacé ou supprimé&lt;/b&gt; depuis que vous l’avez ouvert en lecture&#x202f;: ce qui est affiché est son état d’alors. Rouvrez-le pour voir ce qu’il est devenu.</source>
        <translation>&lt;b&gt;This file was replaced or deleted&lt;/b&gt; since you opened it for reading: what is shown is its state of then. Reopen it to see what has become of it.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Lecture seule&lt;/b&gt;&#x202f;: un autre programme a écrit par-dessus ce fichier pendant qu’il était ouvert ici. Ce qui est affiché est sa dernière sauvegarde, dans « %1 ».</source>
        <translation>&lt;b&gt;Read-only&lt;/b&gt;: another program wrote over this file while it was open here. What is shown is its last backup, in “%1”.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Lecture seule&lt;/b&gt;&#x202f;: un autre programme a écrit par-dessus ce fichier pendant qu’il était ouvert ici. %1</source>
        <translation>&lt;b&gt;Read-only&lt;/b&gt;: another program wrote over this file while it was open here. %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;Lecture seule&lt;/b&gt;&#x202f;: ce fichier a été remplacé ou supprimé pendant qu’il était ouvert ici, et ce que vous avez enregistré n’a pas pu être gardé&#x202f;: ce qui l’a été depuis la dernière sauvegarde n’est que dans cette fenêtre. %1</source>
        <translation>&lt;b&gt;Read-only&lt;/b&gt;: this file was replaced or deleted while it was open here, and what you saved could not be kept: what was saved since the last backup is only in this window. %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;Lecture seule&lt;/b&gt;&#x202f;: le disque où se trouve ce fichier est plein. Faites de la place, puis rouvrez-le pour écrire.</source>
        <translation>&lt;b&gt;Read-only&lt;/b&gt;: the disk where this file lies is full. Make room, then reopen it for writing.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::FileCommands</name>
    <message>
        <source>Enregistrer le nouveau consortium</source>
        <translation>Save the new consortium</translation>
    </message>
    <message>
        <source>Ouvrir un consortium</source>
        <translation>Open a consortium</translation>
    </message>
    <message>
        <source>Point du %1</source>
        <translation>Point of %1</translation>
    </message>
    <message>
        <source>Point de restauration</source>
        <translation>Restore point</translation>
    </message>
    <message>
        <source>Libérer le fichier</source>
        <translation>Release the file</translation>
    </message>
    <message>
        <source>Libérer et ouvrir pour écrire</source>
        <translation>Release and open for writing</translation>
    </message>
    <message>
        <source>Ce fichier ne s’ouvre pas</source>
        <translation>This file does not open</translation>
    </message>
    <message>
        <source>Voir les sauvegardes…</source>
        <translation>View the backups…</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Le fichier n’a pas été créé</source>
        <translation>The file was not made</translation>
    </message>
    <message>
        <source>Choisir un autre endroit…</source>
        <translation>Choose another place…</translation>
    </message>
    <message>
        <source>Où enregistrer l’exemple&#x202f;?</source>
        <translation>Where should the sample be saved?</translation>
    </message>
    <message>
        <source>Tout est déjà enregistré. Un point nommé se retrouve dans le journal, avec une sauvegarde du fichier tel qu’il est.

Nom du point&#x202f;:</source>
        <translation>Everything is already saved. A named point is found again in the journal, with a backup of the file as it stands.

Name of the point:</translation>
    </message>
    <message>
        <source>De quel fichier reprendre une sauvegarde&#x202f;?</source>
        <translation>Restore a backup of which file?</translation>
    </message>
    <message>
        <source>Le fichier est noté comme ouvert par %1.

Si cet ordinateur est éteint, ou si plus personne n’y travaille sur ce fichier, vous pouvez le libérer. Sinon, demandez d’abord de l’y fermer&#x202f;: deux personnes qui écrivent en même temps abîmeraient le fichier.</source>
        <translation>The file is marked as open at %1.

If that computer is switched off, or if nobody works on this file there any more, you can release it. Otherwise, ask for it to be closed there first: two people writing at the same time would damage the file.</translation>
    </message>
    <message>
        <source>Le fichier a été laissé tel qu’il est. Il a des sauvegardes&#x202f;: choisissez celle à reprendre, et voyez d’abord ce qu’elle change.</source>
        <translation>The file was left as it is. It has backups: choose the one to restore, and see first what it changes.</translation>
    </message>
    <message>
        <source>La sauvegarde d’un autre consortium</source>
        <translation>A backup of another consortium</translation>
    </message>
    <message>
        <source>%1.

Elle prendrait la place du fichier, qui serait gardé parmi ses sauvegardes.</source>
        <translation>%1.

It would take the place of the file, which would be kept among its backups.</translation>
    </message>
    <message>
        <source>La restaurer malgré tout</source>
        <translation>Restore it all the same</translation>
    </message>
    <message>
        <source>Quel fichier vérifier&#x202f;?</source>
        <translation>Which file shall be checked?</translation>
    </message>
    <message>
        <source>Où garder aussi les sauvegardes&#x202f;?</source>
        <translation>Where shall backups be kept too?</translation>
    </message>
    <message>
        <source>Le fichier n’a pas pu être libéré&#x202f;: le programme ouvert par %1 y travaille encore, ou son verrou ne peut pas être retiré d’ici. Fermez-y d’abord le fichier&#x202f;; si ce programme ne répond plus, arrêtez-le ou redémarrez l’ordinateur où il tourne.</source>
        <translation>The file could not be released: the program opened by %1 still works on it, or its lock cannot be removed from here. Close the file there first; if that program does not answer any more, end it or restart the computer that it runs on.</translation>
    </message>
    <message>
        <source>Un travail écrit encore dans le fichier, comme un import&#x202f;: attendez qu’il soit fini, puis recommencez.</source>
        <translation>Work still writes the file, such as an import: wait until it is done, then try again.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::FormatChoice</name>
    <message>
        <source>PDF&#x202f;: envoyer, imprimer</source>
        <translation>PDF: to send, to print</translation>
    </message>
    <message>
        <source>ODT&#x202f;: reprendre le texte dans LibreOffice ou Word</source>
        <translation>ODT: to finish the text in LibreOffice or Word</translation>
    </message>
    <message>
        <source>XLSX&#x202f;: les tableaux, avec leurs formules</source>
        <translation>XLSX: the tables, with their formulas</translation>
    </message>
    <message>
        <source>CSV&#x202f;: un fichier par tableau</source>
        <translation>CSV: one file for each table</translation>
    </message>
    <message>
        <source>HTML&#x202f;: lire à l’écran</source>
        <translation>HTML: to read on screen</translation>
    </message>
    <message>
        <source>IATI&#x202f;: publier les données de l’aide</source>
        <translation>IATI: to publish the aid data</translation>
    </message>
    <message>
        <source>ICS&#x202f;: un calendrier pour un agenda</source>
        <translation>ICS: a calendar for a diary</translation>
    </message>
    <message>
        <source>Toujours gardé&#x202f;: c’est ce qui s’affiche et s’imprime.</source>
        <translation>Always kept: this is what is shown and printed.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::FormatsDialog</name>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>lianes::gui::GrantsSection</name>
    <message>
        <source>reçue</source>
        <translation>received</translation>
    </message>
    <message>
        <source>appelée</source>
        <translation>called</translation>
    </message>
    <message>
        <source>à appeler</source>
        <translation>to be called</translation>
    </message>
    <message>
        <source>attend le compte rendu</source>
        <translation>waits for the report</translation>
    </message>
    <message>
        <source>Solde sur les dépenses réelles (règle F13)</source>
        <translation>Balance on actual expenses (rule F13)</translation>
    </message>
    <message>
        <source>Chiffre</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Accepté par le ministère</source>
        <translation>Accepted by the ministry</translation>
    </message>
    <message>
        <source>Si tout l’éligible l’était</source>
        <translation>If all that is eligible were</translation>
    </message>
    <message>
        <source>D’où il vient</source>
        <translation>Where it comes from</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Financeur</source>
        <translation>Funder</translation>
    </message>
    <message>
        <source>Demande</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Pour</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Demandé</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>Accordé</source>
        <translation>Granted</translation>
    </message>
    <message>
        <source>Valable jusqu’au</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Aucun financement. Commencez par l’enveloppe du ministère, puis les autres financeurs sollicités.</source>
        <translation>No funding. Begin with the ministry’s envelope, then the other funders approached.</translation>
    </message>
    <message>
        <source>Ajouter un financement</source>
        <translation>Add funding</translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Tranches</source>
        <translation>Tranches</translation>
    </message>
    <message>
        <source>Financement</source>
        <translation>Funding</translation>
    </message>
    <message>
        <source>Année</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Montant</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Compte rendu attendu</source>
        <translation>Report expected</translation>
    </message>
    <message>
        <source>Appelée le</source>
        <translation>Called on</translation>
    </message>
    <message>
        <source>Reçu</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Reçu le</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Proposer les tranches</source>
        <translation>Propose the tranches</translation>
    </message>
    <message>
        <source>Ajouter une tranche</source>
        <translation>Add a tranche</translation>
    </message>
    <message>
        <source>Chaque subvention acquise a déjà ses tranches, ou aucune ne l’est encore.</source>
        <translation>Each acquired grant already has its tranches, or none is acquired yet.</translation>
    </message>
    <message>
        <source>Dépenses retenues</source>
        <translation>Expenses counted</translation>
    </message>
    <message>
        <source>Participations reçues</source>
        <translation>Contributions received</translation>
    </message>
    <message>
        <source>ce que les collectivités ont versé</source>
        <translation>what the local authorities have paid in</translation>
    </message>
    <message>
        <source>Cofinancements reçus</source>
        <translation>Co-funding received</translation>
    </message>
    <message>
        <source>les tranches reçues des autres financeurs</source>
        <translation>the tranches received from the other funders</translation>
    </message>
    <message>
        <source>Subvention due</source>
        <translation>Grant due</translation>
    </message>
    <message>
        <source>Déjà versé</source>
        <translation>Already paid</translation>
    </message>
    <message>
        <source>les tranches reçues du ministère</source>
        <translation>the tranches received from the ministry</translation>
    </message>
    <message>
        <source>À reverser</source>
        <translation>To be paid back</translation>
    </message>
    <message>
        <source>versé − dû, jamais moins de 0</source>
        <translation>paid − due, never less than 0</translation>
    </message>
    <message>
        <source>Solde à recevoir</source>
        <translation>Balance to be received</translation>
    </message>
    <message>
        <source>dû − versé, jamais moins de 0</source>
        <translation>due − paid, never less than 0</translation>
    </message>
    <message>
        <source>Financeurs&#x202f;: de l’idée à la réponse</source>
        <translation>Funders: from the idea to the answer</translation>
    </message>
    <message>
        <source>Aucune tranche. Elles suivent les années de la subvention&#x202f;; « Proposer les tranches » les crée d’un coup une fois la subvention acquise.</source>
        <translation>No tranche. They follow the years of the grant; “Propose the tranches” creates them all at once when the grant is acquired.</translation>
    </message>
    <message>
        <source>%1&#x202f;: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>dépenses éligibles des projets&#x202f;; à gauche, celles d’un compte rendu accepté</source>
        <translation>eligible expenses of the projects; on the left, those of an accepted report</translation>
    </message>
    <message>
        <source>le plus petit de&#x202f;: %1 accordés&#x202f;; dépenses × %1 ÷ budget %2, au centime inférieur&#x202f;; dépenses − participations − cofinancements</source>
        <translation>the least of: %1 granted; expenses × %1 ÷ budget %2, rounded down to the cent; expenses − contributions − co-funding</translation>
    </message>
    <message>
        <source>Les années manquent&#x202f;: donnez au consortium ses dates de début et de fin, puis proposez les tranches.</source>
        <translation>The years are missing: give the consortium its start and end dates, then propose the tranches.</translation>
    </message>
    <message>
        <source>Les tranches sont proposées à parts égales&#x202f;; ajustez leurs montants.</source>
        <translation>The tranches are proposed in equal parts; adjust their amounts.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::HelpWindow</name>
    <message>
        <source>Guide de Lianes</source>
        <translation>Guide to Lianes</translation>
    </message>
    <message>
        <source>Page précédente du guide</source>
        <translation>Previous page of the guide</translation>
    </message>
    <message>
        <source>Page suivante du guide</source>
        <translation>Next page of the guide</translation>
    </message>
    <message>
        <source>Chercher dans le guide</source>
        <translation>Search the guide</translation>
    </message>
    <message>
        <source>Pages du guide</source>
        <translation>Pages of the guide</translation>
    </message>
    <message>
        <source>Texte du guide</source>
        <translation>Text of the guide</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ImportColumnsPage</name>
    <message>
        <source>Séparateur</source>
        <translation>Separator</translation>
    </message>
    <message>
        <source>Trouvé seul</source>
        <translation>Found by itself</translation>
    </message>
    <message>
        <source>Point-virgule</source>
        <translation>Semicolon</translation>
    </message>
    <message>
        <source>Virgule</source>
        <translation>Comma</translation>
    </message>
    <message>
        <source>Tabulation</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Barre</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Encodage</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>Rangée des titres</source>
        <translation>Row of the heads</translation>
    </message>
    <message>
        <source>Aucune</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Nombres</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Trouvés seuls</source>
        <translation>Found by themselves</translation>
    </message>
    <message>
        <source>Point décimal&#x202f;: 1,234.50</source>
        <translation>Decimal point: 1,234.50</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Trouvées seules</source>
        <translation>Found by themselves</translation>
    </message>
    <message>
        <source>Jour d’abord&#x202f;: 31/12/2021</source>
        <translation>Day first: 31/12/2021</translation>
    </message>
    <message>
        <source>Mois d’abord&#x202f;: 12/31/2021</source>
        <translation>Month first: 12/31/2021</translation>
    </message>
    <message>
        <source>Devise, sans indication</source>
        <translation>Currency, unless named</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>Euro</translation>
    </message>
    <message>
        <source>Franc CFA</source>
        <translation>CFA franc</translation>
    </message>
    <message>
        <source>Projet ou mission, sans indication</source>
        <translation>Project or mission, unless named</translation>
    </message>
    <message>
        <source>Commun à tous</source>
        <translation>Shared by all</translation>
    </message>
    <message>
        <source>Joindre les fichiers que les rangées nomment</source>
        <translation>Attach the files that the rows name</translation>
    </message>
    <message>
        <source>Dossier…</source>
        <translation>Folder…</translation>
    </message>
    <message>
        <source>Premières rangées du tableau</source>
        <translation>First rows of the table</translation>
    </message>
    <message>
        <source>Autre fichier…</source>
        <translation>Another file…</translation>
    </message>
    <message>
        <source>Joindre les fichiers que les rangées nomment&#x202f;: choisissez leur dossier</source>
        <translation>Attach the files that the rows name: choose their folder</translation>
    </message>
    <message>
        <source>Joindre les fichiers que les rangées nomment, pris dans «&#xa0;%1&#xa0;»</source>
        <translation>Attach the files that the rows name, from “%1”</translation>
    </message>
    <message>
        <source>Le séparateur est incertain&#x202f;: vérifiez-le ci-dessous.</source>
        <translation>The separator is uncertain: check it below.</translation>
    </message>
    <message>
        <source>Ligne %1</source>
        <translation>Line %1</translation>
    </message>
    <message>
        <source>(aucune)</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>Tout ce qu’il faut est choisi.</source>
        <translation>All that is needed is chosen.</translation>
    </message>
    <message>
        <source>À choisir encore&#x202f;: %1.</source>
        <translation>Still to be chosen: %1.</translation>
    </message>
    <message>
        <source>%1 rangées</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>%1 rangée</source>
        <translation>%1 row</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;&#x202f;: %2, séparateur&#x202f;: %3, encodage&#x202f;: %4.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: %2, separator: %3, encoding: %4.</translation>
    </message>
    <message>
        <source>Virgule décimale&#x202f;: 1 234,50</source>
        <translation>Decimal comma: 1 234,50</translation>
    </message>
    <message>
        <source>Feuille du classeur</source>
        <translation>Sheet of the workbook</translation>
    </message>
    <message>
        <source>Trouvée seule</source>
        <translation>Found by itself</translation>
    </message>
    <message>
        <source>Montants des dépenses</source>
        <translation>Amounts of expenses</translation>
    </message>
    <message>
        <source>Compte, sans indication</source>
        <translation>Account, unless named</translation>
    </message>
    <message>
        <source>par exemple 606</source>
        <translation>for example 606</translation>
    </message>
    <message>
        <source>(à choisir)</source>
        <translation>(to be chosen)</translation>
    </message>
    <message>
        <source>Ce tableau n’a qu’une feuille.</source>
        <translation>This table has one sheet only.</translation>
    </message>
    <message>
        <source>la feuille du classeur</source>
        <translation>the sheet of the workbook</translation>
    </message>
    <message>
        <source>Positifs&#x202f;: -12 est un avoir</source>
        <translation>Positive: -12 is a refund</translation>
    </message>
    <message>
        <source>Négatifs&#x202f;: 12 est reçu</source>
        <translation>Negative: 12 is received</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ImportDialog</name>
    <message>
        <source>Colonnes</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Importer des dépenses</source>
        <translation>Import expenses</translation>
    </message>
    <message>
        <source>Avancement</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Voir ce qui sera importé</source>
        <translation>See what will be imported</translation>
    </message>
    <message>
        <source>Aucune rangée n’est prise.</source>
        <translation>No row is taken.</translation>
    </message>
    <message>
        <source>Lecture du tableau…</source>
        <translation>Reading the table…</translation>
    </message>
    <message>
        <source>Dossier des justificatifs</source>
        <translation>Folder of the evidence</translation>
    </message>
    <message>
        <source>Examen des rangées…</source>
        <translation>Looking at the rows…</translation>
    </message>
    <message>
        <source>Saisie des pièces…</source>
        <translation>Entering the vouchers…</translation>
    </message>
    <message>
        <source>Rien n’a été saisi. %1.</source>
        <translation>Nothing was entered. %1.</translation>
    </message>
    <message>
        <source>Arrêté&#x202f;: rien n’a été saisi.</source>
        <translation>Stopped: nothing was entered.</translation>
    </message>
    <message>
        <source>%1 pièces importées de «&#xa0;%2&#xa0;».</source>
        <translation>%1 vouchers imported from “%2”.</translation>
    </message>
    <message>
        <source>Une pièce importée de «&#xa0;%1&#xa0;».</source>
        <translation>One voucher imported from “%1”.</translation>
    </message>
    <message>
        <source>«&#xa0;%1&#xa0;» ne peut pas être importé&#x202f;: %2.</source>
        <translation>“%1” cannot be imported: %2.</translation>
    </message>
    <message>
        <source>Rangées collées</source>
        <translation>Pasted rows</translation>
    </message>
    <message>
        <source>Répondre</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Répondez d’abord à une question.</source>
        <translation>Answer a question first.</translation>
    </message>
    <message>
        <source>Le tableau n’a pas pu être examiné&#x202f;: le dossier ne répond pas ou n’est plus ouvert. Réessayez.</source>
        <translation>The table could not be looked at: the file does not respond or is no longer open. Try again.</translation>
    </message>
    <message>
        <source>Tableaux (*.csv *.tsv *.txt *.xlsx *.ods);;Tous les fichiers (*)</source>
        <translation>Tables (*.csv *.tsv *.txt *.xlsx *.ods);;All files (*)</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ImportPreviewModel</name>
    <message>
        <source>Commun à tous</source>
        <translation>Shared by all</translation>
    </message>
    <message>
        <source>Ligne</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Projet ou mission</source>
        <translation>Project or mission</translation>
    </message>
    <message>
        <source>Fournisseur</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>Libellé</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Montant</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>En euros</source>
        <translation>In euros</translation>
    </message>
    <message>
        <source>Colonne</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Pourquoi</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ImportPreviewPage</name>
    <message>
        <source>Rangées à montrer</source>
        <translation>Rows to show</translation>
    </message>
    <message>
        <source>Ce que devient chaque rangée</source>
        <translation>What each row becomes</translation>
    </message>
    <message>
        <source>Tout prendre</source>
        <translation>Take all</translation>
    </message>
    <message>
        <source>Ne rien prendre</source>
        <translation>Take none</translation>
    </message>
    <message>
        <source>Parmi les rangées montrées&#x202f;; les refusées restent dehors</source>
        <translation>Among the rows shown; refused ones stay out</translation>
    </message>
    <message>
        <source>Montrer&#x202f;:</source>
        <translation>Show:</translation>
    </message>
    <message>
        <source>Toutes (%1)</source>
        <translation>All (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 pièces seront saisies en une étape</source>
        <translation>%1 vouchers will be entered as one step</translation>
    </message>
    <message>
        <source>%1 pièce sera saisie en une étape</source>
        <translation>%1 voucher will be entered as one step</translation>
    </message>
    <message>
        <source>%1, %2 en tout. Espace prend ou laisse les rangées choisies.</source>
        <translation>%1, %2 in all. Space takes or leaves the selected rows.</translation>
    </message>
    <message>
        <source>Rien ne sera saisi tant qu’une question est ouverte.</source>
        <translation>Nothing will be entered while a question is open.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ImportQuestionsPanel</name>
    <message>
        <source>&lt;b&gt;Avant de saisir, répondez à ceci.&lt;/b&gt; Vos réponses sont retenues pour les tableaux qui ont les mêmes titres.</source>
        <translation>&lt;b&gt;Before anything is entered, answer this.&lt;/b&gt; Your answers are remembered for tables with the same heads.</translation>
    </message>
    <message>
        <source>par exemple 606</source>
        <translation>for example 606</translation>
    </message>
    <message>
        <source>(à choisir)</source>
        <translation>(to be chosen)</translation>
    </message>
    <message>
        <source>ligne %1&#x202f;: %2</source>
        <translation>line %1: %2</translation>
    </message>
</context>
<context>
    <name>lianes::gui::JournalModel</name>
    <message>
        <source>Quand</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Qui</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Quoi</source>
        <translation>What</translation>
    </message>
</context>
<context>
    <name>lianes::gui::JournalPage</name>
    <message>
        <source>&lt;p&gt;Choisissez une étape pour voir ce qu’elle a changé, champ par champ.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Choose a step to see what it changed, field by field.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;… et %1 autres fiches.&lt;/p&gt;</source>
        <translation>&lt;p&gt;… and %1 other records.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Étapes</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>État à une date</source>
        <translation>State on a date</translation>
    </message>
    <message>
        <source>Montrer toutes les fiches</source>
        <translation>Show all records</translation>
    </message>
    <message>
        <source>Sorte de fiche</source>
        <translation>Kind of record</translation>
    </message>
    <message>
        <source>Toutes les fiches</source>
        <translation>All records</translation>
    </message>
    <message>
        <source>Par qui</source>
        <translation>By whom</translation>
    </message>
    <message>
        <source>Filtrer</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Ce que l’étape a changé</source>
        <translation>What the step changed</translation>
    </message>
    <message>
        <source>Annuler cette étape</source>
        <translation>Undo this step</translation>
    </message>
    <message>
        <source>Voir l’état d’alors</source>
        <translation>View the state of that time</translation>
    </message>
    <message>
        <source>Historique de « %1 »</source>
        <translation>History of “%1”</translation>
    </message>
    <message>
        <source>une fiche supprimée</source>
        <translation>a deleted record</translation>
    </message>
    <message>
        <source>&lt;p&gt;Aucune étape ne correspond.&lt;/p&gt;</source>
        <translation>&lt;p&gt;No step matches.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>lianes::gui::LinkedRecords</name>
    <message>
        <source>Modifier…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>« %1 » est supprimé.</source>
        <translation>“%1” is deleted.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ListAndDetail</name>
    <message>
        <source>Historique</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Filtrer</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>« %1 » est supprimé.</source>
        <translation>“%1” is deleted.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ListDetailPage</name>
    <message>
        <source>Filtrer</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>%1 lignes</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>%1 ligne</source>
        <translation>%1 row</translation>
    </message>
    <message>
        <source>« %1 » est supprimé.</source>
        <translation>“%1” is deleted.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::MainWindow</name>
    <message>
        <source>Ouverture et vérification du fichier…</source>
        <translation>Opening and verifying the file…</translation>
    </message>
    <message>
        <source>À propos de Lianes</source>
        <translation>About Lianes</translation>
    </message>
    <message>
        <source>%1 — Lianes</source>
        <translation>%1 — Lianes</translation>
    </message>
    <message>
        <source>Lianes</source>
        <translation>Lianes</translation>
    </message>
    <message>
        <source>Aucune page ne montre cette fiche.</source>
        <translation>No page shows this record.</translation>
    </message>
    <message>
        <source>Rechercher partout</source>
        <translation>Search everywhere</translation>
    </message>
    <message>
        <source>%1 [lecture seule] — Lianes</source>
        <translation>%1 [read-only] — Lianes</translation>
    </message>
    <message>
        <source>Rechercher…  Ctrl+K</source>
        <translation>Search…  Ctrl+K</translation>
    </message>
    <message>
        <source>Rien à coller&#x202f;: copiez d’abord les rangées dans le tableur, titres compris.</source>
        <translation>Nothing to paste: copy the rows in the spreadsheet first, with their headings.</translation>
    </message>
    <message>
        <source>Point de restauration enregistré&#x202f;; sauvegarde faite et vérifiée.</source>
        <translation>Restore point saved; backup made and verified.</translation>
    </message>
    <message>
        <source>Lianes tient un consortium de collectivités françaises qui coopèrent avec le Mali&#x202f;: membres, projets, argent, et l’histoire de chaque chiffre.</source>
        <translation>Lianes keeps a consortium of French local authorities that cooperate with Mali: members, projects, money, and the history of each figure.</translation>
    </message>
    <message>
        <source>Le fichier s’appelle maintenant « %1 ».</source>
        <translation>The file is now called “%1”.</translation>
    </message>
    <message>
        <source>L’horloge de cet ordinateur a été avancée pendant le travail&#x202f;: elle dit maintenant %1. Si c’est une erreur, réglez-la&#x202f;: le journal date les étapes par elle, et propose ensuite de corriger celles qui seraient dans le futur.</source>
        <translation>The clock of this computer was set forwards during the work: it now says %1. If that is a mistake, set it right: the journal dates the steps by it, and then offers to correct those that would be in the future.</translation>
    </message>
    <message>
        <source>L’horloge de cet ordinateur a été reculée pendant le travail&#x202f;: elle dit maintenant %1. Si c’est une erreur, réglez-la&#x202f;: le journal date les étapes par elle.</source>
        <translation>The clock of this computer was set back during the work: it now says %1. If that is a mistake, set it right: the journal dates the steps by it.</translation>
    </message>
    <message>
        <source>Copie faite et vérifiée dans le second endroit.</source>
        <translation>Copy made and verified in the second place.</translation>
    </message>
    <message>
        <source>Taille du texte&#x202f;: %1 %</source>
        <translation>Text size: %1%</translation>
    </message>
    <message>
        <source>Rétabli&#x202f;: %1</source>
        <translation>Redone: %1</translation>
    </message>
    <message>
        <source>%1 vient d’enregistrer&#x202f;: %2</source>
        <translation>%1 has just saved: %2</translation>
    </message>
    <message>
        <source>%1 vient d’enregistrer %2 étapes, la dernière&#x202f;: %3</source>
        <translation>%1 has just saved %2 steps, the last: %3</translation>
    </message>
</context>
<context>
    <name>lianes::gui::MeetingsPage</name>
    <message>
        <source>Réunions</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Nouvelle réunion</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Réunion</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Présence</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Groupe Mali n° 1</source>
        <translation>Mali group no. 1</translation>
    </message>
    <message>
        <source>Aucune réunion. Le groupe Mali se réunit tous les deux mois environ&#x202f;: ordre du jour, présence, compte rendu, décisions, et les actions qui en sortent.</source>
        <translation>No meeting. The Mali group meets about every two months: agenda, attendance, minutes, decisions, and the actions that follow.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::MemberDetail</name>
    <message>
        <source>Parcours</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Convention de partenariat</source>
        <translation>Partnership agreement</translation>
    </message>
    <message>
        <source>Versions de la convention</source>
        <translation>Versions of the agreement</translation>
    </message>
    <message>
        <source>Qui agit pour elle</source>
        <translation>Who acts for it</translation>
    </message>
    <message>
        <source>Ajouter un mandat…</source>
        <translation>Add a mandate…</translation>
    </message>
    <message>
        <source>Ce qu’elle apporte, ce que cela attire</source>
        <translation>What it brings, what that attracts</translation>
    </message>
    <message>
        <source>%1 habitants</source>
        <translation>%1 inhabitants</translation>
    </message>
    <message>
        <source>sa fiche dans l’Annuaire</source>
        <translation>its record in the directory</translation>
    </message>
    <message>
        <source>Convention…</source>
        <translation>Agreement…</translation>
    </message>
    <message>
        <source>Avenant…</source>
        <translation>Amendment…</translation>
    </message>
    <message>
        <source>Elle agit elle-même.</source>
        <translation>It acts for itself.</translation>
    </message>
    <message>
        <source>Marge 0&#x202f;: sans elle, le consortium passe sous le minimum de %1 collectivités.</source>
        <translation>Margin 0: without it, the consortium falls below the minimum of %1 local authorities.</translation>
    </message>
    <message>
        <source>Promis</source>
        <translation>Promised</translation>
    </message>
    <message>
        <source>Voté</source>
        <translation>Voted</translation>
    </message>
    <message>
        <source>Reçu</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>&lt;b&gt;Argent du ministère attiré&lt;/b&gt;</source>
        <translation>&lt;b&gt;Ministry money attracted&lt;/b&gt;</translation>
    </message>
    <message>
        <source>apporte</source>
        <translation>brings</translation>
    </message>
    <message>
        <source>attire</source>
        <translation>attracts</translation>
    </message>
    <message>
        <source>sa part de la mission</source>
        <translation>its share of the mission</translation>
    </message>
    <message>
        <source>plafond</source>
        <translation>cap</translation>
    </message>
    <message>
        <source>L’adhésion est à jour.</source>
        <translation>The membership is up to date.</translation>
    </message>
    <message>
        <source>Ce mandat n’est pas en cours.</source>
        <translation>This mandate is not in force.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::MembersPage</name>
    <message>
        <source>Collectivités</source>
        <translation>Local authorities</translation>
    </message>
    <message>
        <source>Collectivité</source>
        <translation>Local authority</translation>
    </message>
    <message>
        <source>Étape</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Lettre reçue</source>
        <translation>Letter received</translation>
    </message>
    <message>
        <source>Convention</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Agit pour elle</source>
        <translation>Acts for it</translation>
    </message>
    <message>
        <source>Élu(e) référent(e)</source>
        <translation>Elected delegate</translation>
    </message>
    <message>
        <source>Promis</source>
        <translation>Promised</translation>
    </message>
    <message>
        <source>Voté</source>
        <translation>Voted</translation>
    </message>
    <message>
        <source>Reçu</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Ministère attiré</source>
        <translation>Ministry money attracted</translation>
    </message>
    <message>
        <source>Aucune collectivité. Le consortium commence par un premier contact&#x202f;: tapez trois lettres du nom d’une commune, l’annuaire fait le reste.</source>
        <translation>No local authority. The consortium begins with a first contact: type three letters of a commune’s name, the directory does the rest.</translation>
    </message>
    <message>
        <source>Ajouter une collectivité…</source>
        <translation>Add a local authority…</translation>
    </message>
    <message>
        <source>Collectivités engagées par une lettre&#x202f;: %1, minimum de l’appel&#x202f;: %2.</source>
        <translation>Local authorities engaged by a letter: %1, minimum of the call: %2.</translation>
    </message>
    <message>
        <source> Il en manque %1.</source>
        <translation> %1 missing.</translation>
    </message>
    <message>
        <source> Marge 0&#x202f;: chaque départ compte.</source>
        <translation> Margin 0: every departure counts.</translation>
    </message>
    <message>
        <source> Marge&#x202f;: %1.</source>
        <translation> Margin: %1.</translation>
    </message>
    <message>
        <source>« %1 » est au stade du contact.</source>
        <translation>“%1” is at the contact stage.</translation>
    </message>
    <message>
        <source>« %1 » est déjà dans le consortium&#x202f;: voici sa fiche.</source>
        <translation>“%1” is already in the consortium: here is its record.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::MissionSecurityTab</name>
    <message>
        <source>Dossier</source>
        <translation>Security file</translation>
    </message>
    <message>
        <source>Décision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Avant de partir</source>
        <translation>Before leaving</translation>
    </message>
    <message>
        <source>Points à vérifier avant de partir</source>
        <translation>Points to check before leaving</translation>
    </message>
    <message>
        <source>Fait</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>À régler</source>
        <translation>To be settled</translation>
    </message>
    <message>
        <source>%1&#x202f;: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>fait</source>
        <translation>done</translation>
    </message>
    <message>
        <source>à régler</source>
        <translation>to be settled</translation>
    </message>
    <message>
        <source>Mission autorisée, tout est réglé.</source>
        <translation>Mission authorised, everything is settled.</translation>
    </message>
    <message>
        <source>Mission autorisée, mais des points restent à régler.</source>
        <translation>Mission authorised, but some points remain to be settled.</translation>
    </message>
    <message>
        <source>Points à régler avant la décision&#x202f;: %1.</source>
        <translation>Points to settle before the decision: %1.</translation>
    </message>
    <message>
        <source>Zone du ministère consultée</source>
        <translation>Ministry zone consulted</translation>
    </message>
    <message>
        <source>Responsable désigné</source>
        <translation>Person in charge named</translation>
    </message>
    <message>
        <source>Contact à l’ambassade</source>
        <translation>Contact at the embassy</translation>
    </message>
    <message>
        <source>Accord de l’ambassade</source>
        <translation>Embassy clearance</translation>
    </message>
    <message>
        <source>Mesures écrites</source>
        <translation>Written measures</translation>
    </message>
    <message>
        <source>Personnes à prévenir connues</source>
        <translation>Emergency contacts known</translation>
    </message>
    <message>
        <source>Personnes à prévenir&#x202f;: il en manque %1</source>
        <translation>Emergency contacts: %1 missing</translation>
    </message>
    <message>
        <source>Passeports valides après le retour</source>
        <translation>Passports valid after the return</translation>
    </message>
    <message>
        <source>Passeports à vérifier&#x202f;: %1</source>
        <translation>Passports to check: %1</translation>
    </message>
    <message>
        <source>Décision prise</source>
        <translation>Decision taken</translation>
    </message>
    <message>
        <source>Mission refusée. Déplacez-la, tenez-la à distance ou annulez-la&#x202f;: ses frais restent déclarables.</source>
        <translation>Mission refused. Move it, hold it remotely or cancel it: its costs remain reportable.</translation>
    </message>
    <message>
        <source>Tout est réglé&#x202f;: la décision peut être prise.</source>
        <translation>Everything is settled: the decision can be taken.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::MissionSharesModel</name>
    <message>
        <source>le plafond</source>
        <translation>the cap</translation>
    </message>
    <message>
        <source>Réduite</source>
        <translation>Reduced</translation>
    </message>
    <message>
        <source>Plafonnée</source>
        <translation>Capped</translation>
    </message>
    <message>
        <source>Collectivité</source>
        <translation>Local authority</translation>
    </message>
    <message>
        <source>Présente par</source>
        <translation>Present through</translation>
    </message>
    <message>
        <source>Convenu</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Remarque</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Appelée le</source>
        <translation>Called on</translation>
    </message>
    <message>
        <source>Reçu</source>
        <translation>Received</translation>
    </message>
</context>
<context>
    <name>lianes::gui::MissionSharesTab</name>
    <message>
        <source>Financeur du solde</source>
        <translation>Funder of the balance</translation>
    </message>
    <message>
        <source>Demander le &amp;solde à</source>
        <translation>Request the &amp;balance from</translation>
    </message>
    <message>
        <source>Demander</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Choisissez d’abord à qui demander le solde.</source>
        <translation>First choose from whom to request the balance.</translation>
    </message>
    <message>
        <source>Le solde est inscrit comme cofinancement à demander.</source>
        <translation>The balance is recorded as co-funding to be requested.</translation>
    </message>
    <message>
        <source>Parts des collectivités</source>
        <translation>Shares of local authorities</translation>
    </message>
    <message>
        <source>Coût (réellement dépensé)</source>
        <translation>Cost (actually spent)</translation>
    </message>
    <message>
        <source>Coût (budget)</source>
        <translation>Cost (budget)</translation>
    </message>
    <message>
        <source>Autres financements</source>
        <translation>Other funding</translation>
    </message>
    <message>
        <source>Plafond d’une collectivité</source>
        <translation>Cap for one local authority</translation>
    </message>
    <message>
        <source>aucun</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Solde</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>À financer</source>
        <translation>To be funded</translation>
    </message>
    <message>
        <source>Le financement est complet.</source>
        <translation>The funding is complete.</translation>
    </message>
    <message>
        <source>%1 restent à financer.</source>
        <translation>%1 remain to be funded.</translation>
    </message>
    <message>
        <source>Rien à payer encore&#x202f;: notez le budget prévu.</source>
        <translation>Nothing to pay yet: note the planned budget.</translation>
    </message>
    <message>
        <source>Aucune collectivité ne doit de part&#x202f;: ajoutez les participants, et pour qui ils viennent.</source>
        <translation>No local authority owes a share: add the participants, and on whose behalf they come.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::MissionVariantsModel</name>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Coût</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Autres financements</source>
        <translation>Other funding</translation>
    </message>
    <message>
        <source>Plafond d’une collectivité</source>
        <translation>Cap for one local authority</translation>
    </message>
    <message>
        <source>Parts des collectivités</source>
        <translation>Shares of local authorities</translation>
    </message>
    <message>
        <source>Solde à financer</source>
        <translation>Balance to be funded</translation>
    </message>
    <message>
        <source>%1 au %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>aucun</source>
        <translation>none</translation>
    </message>
    <message>
        <source>%1 (réduite)</source>
        <translation>%1 (reduced)</translation>
    </message>
    <message>
        <source>Si elle était annulée</source>
        <translation>If it were cancelled</translation>
    </message>
</context>
<context>
    <name>lianes::gui::MissionVariantsTab</name>
    <message>
        <source>Ajouter une variante</source>
        <translation>Add a variant</translation>
    </message>
    <message>
        <source>Ouvrir sa fiche</source>
        <translation>Open its record</translation>
    </message>
    <message>
        <source>Retenir celle-ci</source>
        <translation>Adopt this one</translation>
    </message>
    <message>
        <source>Comparaison des variantes</source>
        <translation>Comparison of the variants</translation>
    </message>
    <message>
        <source>Choisissez la colonne d’une variante qui est prévue.</source>
        <translation>Choose the column of a variant that is planned.</translation>
    </message>
    <message>
        <source>Une variante sans participants est calculée avec ceux de la mission.</source>
        <translation>A variant without participants is calculated with those of the mission.</translation>
    </message>
    <message>
        <source>%1 (variante)</source>
        <translation>%1 (variant)</translation>
    </message>
    <message>
        <source>« %1 » est retenue.</source>
        <translation>“%1” is adopted.</translation>
    </message>
    <message>
        <source>Ajoutez un autre lieu, une autre date ou une rencontre à distance&#x202f;: les coûts, les parts et le solde se comparent ici avant de décider.</source>
        <translation>Add another place, another date or a remote meeting: the costs, the shares and the balance are compared here before deciding.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::MissionsPage</name>
    <message>
        <source>Missions</source>
        <translation>Missions</translation>
    </message>
    <message>
        <source>Nouvelle mission</source>
        <translation>New mission</translation>
    </message>
    <message>
        <source>Fiche</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Budget et parts</source>
        <translation>Budget and shares</translation>
    </message>
    <message>
        <source>Sécurité</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>Variantes</source>
        <translation>Variants</translation>
    </message>
    <message>
        <source>du %1 au %2</source>
        <translation>from %1 to %2</translation>
    </message>
    <message>
        <source>variante de « %1 »</source>
        <translation>variant of “%1”</translation>
    </message>
    <message>
        <source>Aucune mission. Un temps de rencontre en France ou au Mali&#x202f;: ses dates, ses participants et pour qui ils viennent, son coût, la part de chaque collectivité, et la sécurité.</source>
        <translation>No mission. A meeting in France or in Mali: its dates, its participants and on whose behalf they come, its cost, the share of each local authority, and security.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::MoneyPage</name>
    <message>
        <source>Enveloppe et partage</source>
        <translation>Envelope and sharing</translation>
    </message>
    <message>
        <source>Financeurs, tranches et solde</source>
        <translation>Funders, tranches and balance</translation>
    </message>
    <message>
        <source>Effet d’un retrait</source>
        <translation>Effect of a withdrawal</translation>
    </message>
    <message>
        <source>Financement</source>
        <translation>Funding</translation>
    </message>
    <message>
        <source>Le financement ne peut pas être calculé. %1</source>
        <translation>The funding cannot be calculated. %1</translation>
    </message>
</context>
<context>
    <name>lianes::gui::MonthChart</name>
    <message>
        <source>Dépensé depuis le début</source>
        <translation>Spent since the start</translation>
    </message>
    <message>
        <source>Budget total</source>
        <translation>Total budget</translation>
    </message>
</context>
<context>
    <name>lianes::gui::NewConsortiumDialog</name>
    <message>
        <source>Créer…</source>
        <translation>Create…</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Donnez un nom au consortium, par exemple « Programme franco-malien 2020 ».</source>
        <translation>Give the consortium a name, such as “French-Malian programme 2020”.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::NewProjectDialog</name>
    <message>
        <source>Nouveau micro-projet</source>
        <translation>New micro-project</translation>
    </message>
    <message>
        <source>Un micro-projet est choisi par un partenariat, dans la compétence de la collectivité malienne. Le reste se complète sur sa fiche.</source>
        <translation>A micro-project is chosen by a partnership, within the competence of the Malian local authority. The rest is completed in its record.</translation>
    </message>
    <message>
        <source>Créer le projet</source>
        <translation>Create the project</translation>
    </message>
    <message>
        <source>%1 (obligatoire)</source>
        <translation>%1 (required)</translation>
    </message>
</context>
<context>
    <name>lianes::gui::NewReportDialog</name>
    <message>
        <source>Nouveau rapport</source>
        <translation>New report</translation>
    </message>
    <message>
        <source>Créer le rapport</source>
        <translation>Create the report</translation>
    </message>
    <message>
        <source>Période</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Depuis le dernier rapport, jusqu’à aujourd’hui</source>
        <translation>Since the last report, until today</translation>
    </message>
    <message>
        <source>Tout le programme</source>
        <translation>The whole programme</translation>
    </message>
    <message>
        <source>Année %1</source>
        <translation>Year %1</translation>
    </message>
    <message>
        <source>Autre période</source>
        <translation>Another period</translation>
    </message>
    <message>
        <source>Compte rendu final</source>
        <translation>Final report</translation>
    </message>
    <message>
        <source>Compte rendu intermédiaire</source>
        <translation>Intermediate report</translation>
    </message>
    <message>
        <source>Un rapport intermédiaire compte ce qu’aucun autre n’a compté jusqu’à son dernier jour&#x202f;; le rapport final compte tout le programme.</source>
        <translation>An intermediate report counts what no other has counted up to its last day; the final report counts the whole programme.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::NewsDialog</name>
    <message>
        <source>Nouveautés de Lianes</source>
        <translation>What is new in Lianes</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ce que change cette version. Le journal des versions est tenu en anglais.</source>
        <translation>What this version changes.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::NothingFound</name>
    <message>
        <source>Rien ne répond à ce filtre.</source>
        <translation>Nothing answers this filter.</translation>
    </message>
    <message>
        <source>Tout montrer</source>
        <translation>Show all</translation>
    </message>
</context>
<context>
    <name>lianes::gui::OrganisationsPage</name>
    <message>
        <source>Organismes</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Territoire</source>
        <translation>Territory</translation>
    </message>
    <message>
        <source>Pays</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Personnes</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Consortium</source>
        <translation>Consortium</translation>
    </message>
    <message>
        <source>Aucun organisme. Ici&#x202f;: collectivités, associations, bailleurs, entreprises, écoles. Une collectivité s’ajoute plus vite depuis la page Collectivités.</source>
        <translation>No organisation. Here: local authorities, associations, funders, companies, schools. A local authority is added faster from the Local authorities page.</translation>
    </message>
    <message>
        <source>Ajouter un organisme…</source>
        <translation>Add an organisation…</translation>
    </message>
    <message>
        <source>membre</source>
        <translation>member</translation>
    </message>
    <message>
        <source>personne anonymisée</source>
        <translation>anonymised person</translation>
    </message>
</context>
<context>
    <name>lianes::gui::OtherDocumentsDialog</name>
    <message>
        <source>Fiche d’une collectivité</source>
        <translation>Sheet of a local authority</translation>
    </message>
    <message>
        <source>Budget d’un micro-projet</source>
        <translation>Budget of a micro-project</translation>
    </message>
    <message>
        <source>Compte rendu de réunion</source>
        <translation>Minutes of a meeting</translation>
    </message>
    <message>
        <source>Lettre d’intention (modèle à signer)</source>
        <translation>Letter of intent (draft to sign)</translation>
    </message>
    <message>
        <source>Convention de partenariat (modèle à compléter)</source>
        <translation>Partnership agreement (draft to complete)</translation>
    </message>
    <message>
        <source>Déclaration annuelle d’aide (APD)</source>
        <translation>Yearly aid declaration (ODA)</translation>
    </message>
    <message>
        <source>Dossier des justificatifs (zip)</source>
        <translation>Evidence pack (zip)</translation>
    </message>
    <message>
        <source>Échéances et calendrier</source>
        <translation>Deadlines and calendar</translation>
    </message>
    <message>
        <source>Le budget en vigueur, ses versions, et ce qui en est dépensé.</source>
        <translation>The budget in force, its versions, and what was spent of it.</translation>
    </message>
    <message>
        <source>Présences, échanges, décisions et actions à suivre.</source>
        <translation>Attendance, discussions, decisions and actions to follow.</translation>
    </message>
    <message>
        <source>Un brouillon rempli avec ce que dit le dossier, à finir dans un traitement de texte.</source>
        <translation>A draft filled with what the file says, to be finished in a word processor.</translation>
    </message>
    <message>
        <source>Ce que la collectivité déclare au ministère entre le 15 avril et le 31 mai.</source>
        <translation>What the local authority declares to the ministry between 15 April and 31 May.</translation>
    </message>
    <message>
        <source>Les justificatifs numérotés, leur index, et de quoi vérifier que rien n’a changé.</source>
        <translation>The numbered evidence, its index, and what proves that nothing has changed.</translation>
    </message>
    <message>
        <source>Tout ce qui a une date, à afficher, ou à ouvrir dans un agenda.</source>
        <translation>Everything that has a date, to put up, or to open in a diary.</translation>
    </message>
    <message>
        <source>Micro-projet</source>
        <translation>Micro-project</translation>
    </message>
    <message>
        <source>Réunion</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Rapport</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Collectivité</source>
        <translation>Local authority</translation>
    </message>
    <message>
        <source>Année</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Autres documents</source>
        <translation>Other documents</translation>
    </message>
    <message>
        <source>Choisir le dossier…</source>
        <translation>Choose the folder…</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Le dossier n’en contient pas encore.</source>
        <translation>The file holds none yet.</translation>
    </message>
    <message>
        <source>Choisissez au moins un format.</source>
        <translation>Choose at least one format.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Rapport n°&#xa0;%1, du %2 au %3</source>
        <translation>Report no. %1, from %2 to %3</translation>
    </message>
    <message>
        <source>Toutes les pièces, depuis le début</source>
        <translation>All vouchers, from the start</translation>
    </message>
    <message>
        <source>Une page pour les élus et les habitants&#x202f;: ce que la collectivité a donné, ce que cela a permis.</source>
        <translation>One page for councillors and citizens: what the local authority gave, and what that made possible.</translation>
    </message>
    <message>
        <source>Invitations à une mission</source>
        <translation>Invitations to a mission</translation>
    </message>
    <message>
        <source>Dynamiques territoriales</source>
        <translation>Who takes part, by territory</translation>
    </message>
    <message>
        <source>Une lettre pour chaque personne qui n’a pas encore répondu, et pour chaque collectivité qui n’a pas encore nommé d’élu(e), à finir dans un traitement de texte.</source>
        <translation>A letter for each person who has not answered yet, and for each local authority that has not named an elected person yet, to be finished in a word processor.</translation>
    </message>
    <message>
        <source>Les collectivités, associations, entreprises et écoles qui prennent part, territoire par territoire.</source>
        <translation>The local authorities, associations, companies and schools that take part, territory by territory.</translation>
    </message>
    <message>
        <source>Mission</source>
        <translation>Mission</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ParticipantsModel</name>
    <message>
        <source>Oui</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Non</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Qui</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Rôle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Réponse</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Présence</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Au titre de</source>
        <translation>On behalf of</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ParticipantsPanel</name>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>&amp;Personne</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Rôle</source>
        <translation>&amp;Role</translation>
    </message>
    <message>
        <source>Personne</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Rôle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Nouvelle personne…</source>
        <translation>New person…</translation>
    </message>
    <message>
        <source>Invité aujourd’hui</source>
        <translation>Invited today</translation>
    </message>
    <message>
        <source>Accepte</source>
        <translation>Accepts</translation>
    </message>
    <message>
        <source>Décline</source>
        <translation>Declines</translation>
    </message>
    <message>
        <source>Présent</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Modifier…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>%1 participants sont retirés.</source>
        <translation>%1 participants are removed.</translation>
    </message>
    <message>
        <source>Le participant est retiré.</source>
        <translation>The participant is removed.</translation>
    </message>
    <message>
        <source>Cette personne est déjà dans la liste.</source>
        <translation>This person is already in the list.</translation>
    </message>
    <message>
        <source>Au &amp;titre de</source>
        <translation>&amp;On behalf of</translation>
    </message>
    <message>
        <source>Au titre de</source>
        <translation>On behalf of</translation>
    </message>
    <message>
        <source>Personne pour l’instant. Tapez un nom ci-dessus, puis Entrée&#x202f;: l’organisme et le rôle se remplissent, et l’on passe au suivant.</source>
        <translation>Nobody yet. Type a name above, then press Enter: the organisation and the role fill in, and you go on to the next.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::PartnershipDialog</name>
    <message>
        <source>Ajouter un partenariat</source>
        <translation>Add a partnership</translation>
    </message>
    <message>
        <source>Collectivité française (obligatoire)</source>
        <translation>French local authority (required)</translation>
    </message>
    <message>
        <source>Association qui agit pour elle</source>
        <translation>Association that acts for it</translation>
    </message>
    <message>
        <source>Collectivité malienne (obligatoire)</source>
        <translation>Malian local authority (required)</translation>
    </message>
    <message>
        <source>Domaine</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Depuis l’année</source>
        <translation>Since the year</translation>
    </message>
    <message>
        <source>Une collectivité du consortium</source>
        <translation>A local authority of the consortium</translation>
    </message>
    <message>
        <source>Proposée d’après le mandat, ou un nom nouveau</source>
        <translation>Proposed from the mandate, or a new name</translation>
    </message>
    <message>
        <source>Une collectivité connue, ou un nom nouveau</source>
        <translation>A known local authority, or a new name</translation>
    </message>
    <message>
        <source>eau, assainissement, formation…</source>
        <translation>water, sanitation, training…</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Choisissez la collectivité française parmi celles du consortium.</source>
        <translation>Choose the French local authority among those of the consortium.</translation>
    </message>
    <message>
        <source>Écrivez le nom de la collectivité malienne, même si elle est nouvelle.</source>
        <translation>Type the name of the Malian local authority, even if it is new.</translation>
    </message>
    <message>
        <source>« %1 » et « %2 » sont déjà partenaires dans ce domaine&#x202f;: pour un autre partenariat, écrivez un autre domaine.</source>
        <translation>“%1” and “%2” are already partners in this field: for another partnership, write another field.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::PartnershipsPage</name>
    <message>
        <source>Partenariats</source>
        <translation>Partnerships</translation>
    </message>
    <message>
        <source>Collectivité française</source>
        <translation>French authority</translation>
    </message>
    <message>
        <source>Collectivité malienne</source>
        <translation>Malian authority</translation>
    </message>
    <message>
        <source>Domaine</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Micro-projets</source>
        <translation>Micro-projects</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>Association</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Aucun partenariat. Il lie une collectivité du consortium à une collectivité malienne, que vous pouvez créer en même temps.</source>
        <translation>No partnership. It links a local authority of the consortium to a Malian local authority, which you can create at the same time.</translation>
    </message>
    <message>
        <source>Ajouter un partenariat…</source>
        <translation>Add a partnership…</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;aucun contact</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;no contact</translation>
    </message>
    <message>
        <source>Le partenariat est ajouté.</source>
        <translation>The partnership is added.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::PastPanel</name>
    <message>
        <source>Liste</source>
        <translation>List</translation>
    </message>
    <message>
        <source>À la fin du</source>
        <translation>At the end of</translation>
    </message>
    <message>
        <source>&amp;Liste</source>
        <translation>&amp;List</translation>
    </message>
    <message>
        <source>à la fin du</source>
        <translation>at the end of</translation>
    </message>
    <message>
        <source>Afficher</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>La liste telle qu’elle était</source>
        <translation>The list as it was</translation>
    </message>
    <message>
        <source>Après l’étape choisie, le %1&#x202f;: %2 fiches</source>
        <translation>After the chosen step, on %1: %2 records</translation>
    </message>
    <message>
        <source>À la fin du %1&#x202f;: %2 fiches</source>
        <translation>At the end of %1: %2 records</translation>
    </message>
    <message>
        <source>Choisissez une liste et un jour&#x202f;: elle s’affiche telle qu’elle était ce soir-là.</source>
        <translation>Choose a list and a day: it is shown as it was on that evening.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::PeoplePage</name>
    <message>
        <source>Personnes</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Prénom</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>Organisme</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Fonction</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Base légale</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Recueillie le</source>
        <translation>Collected on</translation>
    </message>
    <message>
        <source>À garder jusqu’au</source>
        <translation>Keep until</translation>
    </message>
    <message>
        <source>Aucune personne. Élus, agents, bénévoles, partenaires&#x202f;: pour chacun, pourquoi et jusqu’à quand ses données sont gardées.</source>
        <translation>Nobody. Elected members, officers, volunteers, partners: for each, why and until when their data is kept.</translation>
    </message>
    <message>
        <source>Ajouter une personne…</source>
        <translation>Add a person…</translation>
    </message>
    <message>
        <source>sans terme</source>
        <translation>no end</translation>
    </message>
    <message>
        <source>%1, dépassée</source>
        <translation>%1, passed</translation>
    </message>
    <message>
        <source>anonymisée</source>
        <translation>anonymised</translation>
    </message>
    <message>
        <source>Extrait d’accès…</source>
        <translation>Access extract…</translation>
    </message>
    <message>
        <source>Anonymiser…</source>
        <translation>Anonymise…</translation>
    </message>
    <message>
        <source>Conservation dépassée&#x202f;: %1</source>
        <translation>Retention passed: %1</translation>
    </message>
    <message>
        <source>(anonymisée)</source>
        <translation>(anonymised)</translation>
    </message>
    <message>
        <source>Anonymisée le %1. Sa fiche reste pour que les comptes et les comptes rendus soient entiers.</source>
        <translation>Anonymised on %1. The record stays so that accounts and minutes remain whole.</translation>
    </message>
    <message>
        <source>Durée de conservation dépassée&#x202f;: prolongez-la pour une raison valable, ou anonymisez.</source>
        <translation>Retention period passed: extend it for a valid reason, or anonymise.</translation>
    </message>
    <message>
        <source>Personne anonymisée</source>
        <translation>Anonymised person</translation>
    </message>
</context>
<context>
    <name>lianes::gui::PlaceBar</name>
    <message>
        <source>Copier maintenant</source>
        <translation>Copy now</translation>
    </message>
    <message>
        <source>Plus tard</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Copie vers le second endroit&#x202f;: %1 %…</source>
        <translation>Copying to the second place: %1%…</translation>
    </message>
    <message>
        <source>La copie dans le second endroit (%1) n’a pas pu se faire&#x202f;: %2.</source>
        <translation>The copy in the second place (%1) could not be made: %2.</translation>
    </message>
    <message>
        <source>La dernière copie dans le second endroit (%1) date du %2, il y a %3 jours.</source>
        <translation>The last copy in the second place (%1) is of %2, %3 days ago.</translation>
    </message>
    <message>
        <source>Il n’y a pas encore de copie dans le second endroit (%1), choisi il y a %2 jours.</source>
        <translation>There is no copy yet in the second place (%1), chosen %2 days ago.</translation>
    </message>
    <message>
        <source>Branchez la clé ou le disque&#x202f;: la copie se fera d’elle-même.</source>
        <translation>Plug the key or the disk in: the copy is then made by itself.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::PlacePanel</name>
    <message>
        <source>Copier maintenant</source>
        <translation>Copy now</translation>
    </message>
    <message>
        <source>Ne plus copier là</source>
        <translation>No longer copy there</translation>
    </message>
    <message>
        <source>Choisir un autre endroit…</source>
        <translation>Choose another place…</translation>
    </message>
    <message>
        <source>Choisir un second endroit…</source>
        <translation>Choose a second place…</translation>
    </message>
    <message>
        <source>Second endroit&#x202f;: aucun. Une clé ou un autre disque garde des sauvegardes même si cet ordinateur tombe en panne ou disparaît.</source>
        <translation>Second place: none. A key or another disk keeps backups even if this computer breaks down or disappears.</translation>
    </message>
    <message>
        <source>Second endroit&#x202f;: %1.</source>
        <translation>Second place: %1.</translation>
    </message>
    <message>
        <source>Copie en cours…</source>
        <translation>Copying…</translation>
    </message>
    <message>
        <source>Dernière copie&#x202f;: %1.</source>
        <translation>Last copy: %1.</translation>
    </message>
    <message>
        <source>Pas encore de copie.</source>
        <translation>No copy yet.</translation>
    </message>
    <message>
        <source>Il n’est pas là en ce moment.</source>
        <translation>It is not there now.</translation>
    </message>
    <message>
        <source>Attention&#x202f;: c’est le même disque que celui du fichier, une panne emporterait les deux.</source>
        <translation>Beware: this is the same disk as that of the file, one failure would take both.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::PreferencesDialog</name>
    <message>
        <source>Comme le système</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Clair</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Sombre</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Contraste élevé</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Aérées</source>
        <translation>Comfortable</translation>
    </message>
    <message>
        <source>Serrées</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>La langue change au prochain démarrage.</source>
        <translation>The language changes at the next start.</translation>
    </message>
    <message>
        <source>Préférences</source>
        <translation>Preferences</translation>
    </message>
    <message>
        <source>Le nom que le journal donne à l’auteur de chaque étape.</source>
        <translation>The name that the journal gives to the author of each step.</translation>
    </message>
    <message>
        <source>&amp;Thème</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>T&amp;aille du texte</source>
        <translation>Text &amp;size</translation>
    </message>
    <message>
        <source>&amp;Lignes des tables</source>
        <translation>Table &amp;rows</translation>
    </message>
    <message>
        <source>La&amp;ngue</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>Votre n&amp;om</source>
        <translation>Your &amp;name</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>jamais</source>
        <translation>never</translation>
    </message>
    <message>
        <source> jours</source>
        <translation> days</translation>
    </message>
    <message>
        <source>Quand la dernière copie dans le second endroit d’un fichier (Fichier › Sauvegardes…) est plus vieille, une barre le rappelle.</source>
        <translation>When the last copy in the second place of a file (File › Backups…) is older, a bar says so.</translation>
    </message>
    <message>
        <source>Rappeler la copie de se&amp;cours après</source>
        <translation>Remind of the &amp;second place after</translation>
    </message>
    <message>
        <source>Aucune préférence de ce nom.</source>
        <translation>No preference of that name.</translation>
    </message>
    <message>
        <source>Chercher une préférence</source>
        <translation>Search the preferences</translation>
    </message>
    <message>
        <source>Valeurs d’origine</source>
        <translation>Defaults</translation>
    </message>
    <message>
        <source>Toutes les préférences comme au premier jour, sauf votre nom.</source>
        <translation>All preferences as on the first day, except your name.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ProjectFunding</name>
    <message>
        <source>Choisissez un micro-projet pour voir son financement.</source>
        <translation>Choose a micro-project to see its funding.</translation>
    </message>
    <message>
        <source>Effet levier</source>
        <translation>Leverage</translation>
    </message>
    <message>
        <source>Ce qui limite la subvention</source>
        <translation>What limits the grant</translation>
    </message>
    <message>
        <source>Participations</source>
        <translation>Contributions</translation>
    </message>
    <message>
        <source>Collectivité</source>
        <translation>Local authority</translation>
    </message>
    <message>
        <source>Promis</source>
        <translation>Promised</translation>
    </message>
    <message>
        <source>Voté</source>
        <translation>Voted</translation>
    </message>
    <message>
        <source>Délibération</source>
        <translation>Council decision</translation>
    </message>
    <message>
        <source>Appelé</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>Reçu</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Subvention attirée</source>
        <translation>Grant attracted</translation>
    </message>
    <message>
        <source>Ajouter une participation</source>
        <translation>Add a contribution</translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Cofinancements</source>
        <translation>Co-funding</translation>
    </message>
    <message>
        <source>Financeur</source>
        <translation>Funder</translation>
    </message>
    <message>
        <source>Demande</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Demandé</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>Accordé</source>
        <translation>Granted</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Aucun cofinanceur pour ce projet. Une demande à l’Agence de l’eau ou à une fondation se suit ici, de l’idée à la réponse.</source>
        <translation>No co-funder for this project. A request to a water agency or a foundation is followed here, from the idea to the answer.</translation>
    </message>
    <message>
        <source>Ajouter un cofinancement</source>
        <translation>Add co-funding</translation>
    </message>
    <message>
        <source>Le financement ne peut pas être calculé. %1</source>
        <translation>The funding cannot be calculated. %1</translation>
    </message>
    <message>
        <source>La participation est supprimée.</source>
        <translation>The contribution is deleted.</translation>
    </message>
    <message>
        <source>Personne ne participe encore. La participation d’une collectivité attire la subvention&#x202f;: ajoutez d’abord ce qui est promis, puis ce qui est voté.</source>
        <translation>Nobody contributes yet. The contribution of a local authority attracts the grant: first add what is promised, then what is voted.</translation>
    </message>
    <message>
        <source>Ce projet n’est plus dans le fichier.</source>
        <translation>This project is no longer in the file.</translation>
    </message>
    <message>
        <source>Un projet en préparation ou abandonné n’engage personne&#x202f;: il ne demande rien à l’enveloppe. Les chiffres qui suivent supposent qu’il passe à l’état « %1 », sur sa fiche.</source>
        <translation>A project in preparation or given up commits nobody: it asks nothing of the envelope. The figures below suppose that its state becomes “%1”, on its sheet.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ProjectListCell</name>
    <message>
        <source>financé à %1 %</source>
        <translation>%1% funded</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ProjectPane</name>
    <message>
        <source>Partenariat et état du projet</source>
        <translation>Partnership and state of the project</translation>
    </message>
    <message>
        <source>Fiche</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Financement</source>
        <translation>Funding</translation>
    </message>
    <message>
        <source>Dépenses</source>
        <translation>Expenses</translation>
    </message>
    <message>
        <source>Résultats</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Aucun projet ne répond à ce filtre.</source>
        <translation>No project answers this filter.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ProjectSheet</name>
    <message>
        <source>Le projet</source>
        <translation>The project</translation>
    </message>
    <message>
        <source>Où il en est</source>
        <translation>Where it stands</translation>
    </message>
    <message>
        <source>Ce qu’on en dit</source>
        <translation>What is said of it</translation>
    </message>
    <message>
        <source>Déclaration de l’aide (APD)</source>
        <translation>Aid declaration (ODA)</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ProjectsPage</name>
    <message>
        <source>Micro-projets</source>
        <translation>Micro-projects</translation>
    </message>
    <message>
        <source>Filtrer</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filtrer les projets</source>
        <translation>Filter the projects</translation>
    </message>
    <message>
        <source>Nouveau projet…</source>
        <translation>New project…</translation>
    </message>
    <message>
        <source>Aucun micro-projet. Chaque partenariat choisit le sien, dans la compétence de la collectivité malienne.</source>
        <translation>No micro-project. Each partnership chooses its own, within the competence of the Malian local authority.</translation>
    </message>
    <message>
        <source>Un micro-projet appartient à un partenariat, et il n’y en a pas encore.
Commencez par lier une collectivité française à une collectivité malienne.</source>
        <translation>A micro-project belongs to a partnership, and there is none yet.
Begin by linking a French local authority to a Malian one.</translation>
    </message>
    <message>
        <source>Aller aux partenariats</source>
        <translation>Go to the partnerships</translation>
    </message>
    <message>
        <source>« %1 » est supprimé.</source>
        <translation>“%1” is deleted.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::PropertiesDialog</name>
    <message>
        <source>Propriétés du fichier</source>
        <translation>Properties of the file</translation>
    </message>
    <message>
        <source>Tout copier</source>
        <translation>Copy all</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>lianes::gui::RecordForm</name>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ce qui est tapé attend que vous le repreniez.</source>
        <translation>What is typed waits for you to resume it.</translation>
    </message>
    <message>
        <source>Abandonner</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Oublie ce qui a été tapé depuis le dernier enregistrement.</source>
        <translation>Forgets what was typed since the last save.</translation>
    </message>
    <message>
        <source>%1 (obligatoire)</source>
        <translation>%1 (required)</translation>
    </message>
    <message>
        <source>Votre saisie du %1 est reprise&#x202f;; elle n’est pas encore enregistrée.</source>
        <translation>Your entry of %1 is resumed; it is not saved yet.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::RecordsPage</name>
    <message>
        <source>Les %1 premières lignes</source>
        <translation>The first %1 rows</translation>
    </message>
    <message>
        <source>%1 lignes</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>%1 ligne</source>
        <translation>%1 row</translation>
    </message>
    <message>
        <source>« %1 » est supprimé.</source>
        <translation>“%1” is deleted.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ReportAsideTab</name>
    <message>
        <source>Comptée dans ce rapport</source>
        <translation>Counted in this report</translation>
    </message>
    <message>
        <source>Reportée</source>
        <translation>Left to the next one</translation>
    </message>
    <message>
        <source>Reportée&#x202f;: %1</source>
        <translation>Left to the next one: %1</translation>
    </message>
    <message>
        <source>Non éligible&#x202f;: %1</source>
        <translation>Not eligible: %1</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Pièce</source>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>Libellé</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Fournisseur</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>Euros</source>
        <translation>Euros</translation>
    </message>
    <message>
        <source>Pourquoi</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Dépenses à montrer</source>
        <translation>Expenses to show</translation>
    </message>
    <message>
        <source>Mises de côté</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Comptées dans ce rapport</source>
        <translation>Counted in this report</translation>
    </message>
    <message>
        <source>Dépenses mises de côté</source>
        <translation>Expenses set aside</translation>
    </message>
    <message>
        <source>Ouvrir la pièce</source>
        <translation>Open the voucher</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>Take in again</translation>
    </message>
    <message>
        <source>Laisser au suivant…</source>
        <translation>Leave to the next…</translation>
    </message>
    <message>
        <source>La dépense compte de nouveau, dans ce rapport si sa date le permet.</source>
        <translation>The expense counts again, in this report if its date allows it.</translation>
    </message>
    <message>
        <source>La dépense attend le rapport suivant, avec une raison.</source>
        <translation>The expense waits for the next report, with a reason.</translation>
    </message>
    <message>
        <source>Lecture des dépenses…</source>
        <translation>Reading the expenses…</translation>
    </message>
    <message>
        <source>Aucune dépense n’attend un autre rapport.</source>
        <translation>No expense is waiting for another report.</translation>
    </message>
    <message>
        <source>Ce rapport compte %1 pièces. Celle qui n’est pas prête peut attendre le rapport suivant.</source>
        <translation>This report counts %1 vouchers. One that is not ready can wait for the next report.</translation>
    </message>
    <message>
        <source>Laisser au rapport suivant</source>
        <translation>Leave to the next report</translation>
    </message>
    <message>
        <source>Pourquoi la dépense attend&#x202f;:</source>
        <translation>Why the expense waits:</translation>
    </message>
    <message>
        <source>Attendent un autre rapport&#x202f;: %1 pièces, %2. Une dépense reportée peut être reprise ici&#x202f;; une dépense non éligible se règle dans sa fiche.</source>
        <translation>Waiting for another report: %1 vouchers, %2. An expense left to the next report can be taken in again here; one that is not eligible is settled in its record.</translation>
    </message>
    <message>
        <source>Un autre rapport a déjà compté cette dépense.</source>
        <translation>Another report has already counted this expense.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ReportChangesTab</name>
    <message>
        <source>Pièce %1-%2, %3</source>
        <translation>Voucher %1-%2, %3</translation>
    </message>
    <message>
        <source>Ce qui a changé</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>Alors</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>Maintenant</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Évolution</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Lecture de l’historique…</source>
        <translation>Reading the history…</translation>
    </message>
    <message>
        <source>Membres, règles, projets et cofinancements</source>
        <translation>Members, rules, projects and co-funding</translation>
    </message>
    <message>
        <source>Chiffres clés</source>
        <translation>Key figures</translation>
    </message>
    <message>
        <source>Pièces déjà comptées, modifiées depuis</source>
        <translation>Vouchers already counted, changed since</translation>
    </message>
    <message>
        <source>Depuis le rapport figé n°&#xa0;%1, arrêté au %2.</source>
        <translation>Since frozen report no. %1, up to %2.</translation>
    </message>
    <message>
        <source>Rien n’a changé.</source>
        <translation>Nothing has changed.</translation>
    </message>
    <message>
        <source>Aucun rapport n’a été figé avant celui-ci&#x202f;: voici ce qui a changé sur sa période.</source>
        <translation>No report was frozen before this one: here is what changed over its period.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ReportChecksTab</name>
    <message>
        <source>Justifié</source>
        <translation>Justified</translation>
    </message>
    <message>
        <source>À régler</source>
        <translation>To be settled</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Contrôle</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Ouvrir la fiche</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>Justifier…</source>
        <translation>Justify…</translation>
    </message>
    <message>
        <source>Figer le rapport…</source>
        <translation>Freeze the report…</translation>
    </message>
    <message>
        <source>Contrôles avant de figer</source>
        <translation>Checks before freezing</translation>
    </message>
    <message>
        <source>Contrôle du rapport…</source>
        <translation>Checking the report…</translation>
    </message>
    <message>
        <source>À régler ou à justifier avant de figer&#x202f;: %1.</source>
        <translation>To be settled or justified before freezing: %1.</translation>
    </message>
    <message>
        <source>Rien n’empêche de figer ce rapport.</source>
        <translation>Nothing stands in the way of freezing this report.</translation>
    </message>
    <message>
        <source>Aucun rapport n’est choisi.</source>
        <translation>No report is chosen.</translation>
    </message>
    <message>
        <source>Ce rapport est déjà figé.</source>
        <translation>This report is already frozen.</translation>
    </message>
    <message>
        <source>Le fichier est ouvert en lecture seule.</source>
        <translation>The file is open read-only.</translation>
    </message>
    <message>
        <source>Ce programme ne sait pas écrire de rapport.</source>
        <translation>This program cannot write reports.</translation>
    </message>
    <message>
        <source>Le rapport n’est pas encore contrôlé.</source>
        <translation>The report has not been checked yet.</translation>
    </message>
    <message>
        <source>Des contrôles restent à régler ou à justifier.</source>
        <translation>Checks remain to be settled or justified.</translation>
    </message>
    <message>
        <source>Justifier</source>
        <translation>Justify</translation>
    </message>
    <message>
        <source>Ce rapport est figé&#x202f;: les contrôles disent l’état du dossier aujourd’hui.</source>
        <translation>This report is frozen: the checks tell the state of the file today.</translation>
    </message>
    <message>
        <source>Pourquoi cela ne s’oppose pas au rapport&#x202f;:</source>
        <translation>Why this does not stand against the report:</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ReportGapsTab</name>
    <message>
        <source>À commenter</source>
        <translation>To comment on</translation>
    </message>
    <message>
        <source>Commenté</source>
        <translation>Commented</translation>
    </message>
    <message>
        <source>Sous le seuil</source>
        <translation>Below the threshold</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Compte</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Intitulé</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Prévision</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Réalisation</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>Écart</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Écart %</source>
        <translation>Difference %</translation>
    </message>
    <message>
        <source>Commentaire</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Montrer aussi les écarts sous le seuil</source>
        <translation>Also show the gaps below the threshold</translation>
    </message>
    <message>
        <source>Écarts par compte</source>
        <translation>Gaps by account</translation>
    </message>
    <message>
        <source>Lecture des écarts…</source>
        <translation>Reading the gaps…</translation>
    </message>
    <message>
        <source>Écarts à commenter&#x202f;: %1.</source>
        <translation>Gaps to comment on: %1.</translation>
    </message>
    <message>
        <source>Aucun écart n’attend de commentaire.</source>
        <translation>No gap is waiting for a comment.</translation>
    </message>
    <message>
        <source>Commentaire du compte %1, %2</source>
        <translation>Comment on account %1, %2</translation>
    </message>
    <message>
        <source>Les règles de l’appel ne disent pas à partir de quand un écart se commente&#x202f;: aucun n’est exigé, mais chacun peut l’être.</source>
        <translation>The rules of the call do not say from where on a gap is commented on: no comment is required, but each gap may have one.</translation>
    </message>
    <message>
        <source>Commentaire du compte %1, pour ses %2 lignes</source>
        <translation>Comment on account %1, for its %2 lines</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ReportPreview</name>
    <message>
        <source>Aperçu du rapport</source>
        <translation>Preview of the report</translation>
    </message>
    <message>
        <source>Plus petit</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Plus grand</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>À la largeur de la page</source>
        <translation>As wide as the page</translation>
    </message>
    <message>
        <source>Ce programme ne sait pas écrire de rapport.</source>
        <translation>This program cannot write reports.</translation>
    </message>
    <message>
        <source>Préparation de l’aperçu…</source>
        <translation>Preparing the preview…</translation>
    </message>
    <message>
        <source>Page %1 sur %2</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ReportTextsTab</name>
    <message>
        <source>et %1 autres (voyez les contrôles)</source>
        <translation>and %1 others (see the checks)</translation>
    </message>
    <message>
        <source>Des chiffres cités ont changé depuis que les textes ont été écrits. %1.</source>
        <translation>Figures that are quoted have changed since the texts were written. %1.</translation>
    </message>
    <message>
        <source>Mettre à jour</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Citer un chiffre dans le texte&#x202f;:</source>
        <translation>Quote a figure in the text:</translation>
    </message>
    <message>
        <source>Le chiffre se met où était le curseur, et se met à jour quand il change.</source>
        <translation>The figure is put where the cursor was, and you are told when it changes.</translation>
    </message>
    <message>
        <source>Choisir un chiffre…</source>
        <translation>Choose a figure…</translation>
    </message>
    <message>
        <source>%1&#x202f;: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1&#x202f;: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ReportsPage</name>
    <message>
        <source>Rapports</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Nouveau rapport…</source>
        <translation>New report…</translation>
    </message>
    <message>
        <source>Autres documents…</source>
        <translation>Other documents…</translation>
    </message>
    <message>
        <source>Aperçu</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Textes</source>
        <translation>Texts</translation>
    </message>
    <message>
        <source>Écarts</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>Mises de côté</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Ce qui a changé</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>Contrôles</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Exporter…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Imprimer…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Noter l’envoi…</source>
        <translation>Note the sending…</translation>
    </message>
    <message>
        <source>Rouvrir…</source>
        <translation>Reopen…</translation>
    </message>
    <message>
        <source>L’aperçu, l’impression et l’export montrent ces projets. Figer compte toujours tout le programme.</source>
        <translation>The preview, printing and the export show these projects. Freezing always counts the whole programme.</translation>
    </message>
    <message>
        <source>du %1 au %2</source>
        <translation>from %1 to %2</translation>
    </message>
    <message>
        <source>envoyé le %1</source>
        <translation>sent on %1</translation>
    </message>
    <message>
        <source>accepté le %1</source>
        <translation>accepted on %1</translation>
    </message>
    <message>
        <source>rouvert&#x202f;: %1</source>
        <translation>reopened: %1</translation>
    </message>
    <message>
        <source>%1 n°&#xa0;%2</source>
        <translation>%1 no. %2</translation>
    </message>
    <message>
        <source>Un rapport accepté par le ministère ne se rouvre pas.</source>
        <translation>A report that the ministry accepted is not reopened.</translation>
    </message>
    <message>
        <source>Noter l’accord…</source>
        <translation>Note the acceptance…</translation>
    </message>
    <message>
        <source>Un document est en train d’être écrit.</source>
        <translation>A document is being written.</translation>
    </message>
    <message>
        <source>Tout le programme</source>
        <translation>The whole programme</translation>
    </message>
    <message>
        <source>Projets montrés&#x202f;: %1</source>
        <translation>Projects shown: %1</translation>
    </message>
    <message>
        <source>Figer le rapport</source>
        <translation>Freeze the report</translation>
    </message>
    <message>
        <source>Figer</source>
        <translation>Freeze</translation>
    </message>
    <message>
        <source>Le rapport se fige</source>
        <translation>The report is being frozen</translation>
    </message>
    <message>
        <source>Le rapport est figé. Ses chiffres et ses fichiers sont gardés.</source>
        <translation>The report is frozen. Its figures and its files are kept.</translation>
    </message>
    <message>
        <source>Rouvrir le rapport</source>
        <translation>Reopen the report</translation>
    </message>
    <message>
        <source>Pourquoi le rouvrir&#x202f;:</source>
        <translation>Why reopen it:</translation>
    </message>
    <message>
        <source>Accord du ministère</source>
        <translation>Acceptance by the ministry</translation>
    </message>
    <message>
        <source>Envoi au ministère</source>
        <translation>Sending to the ministry</translation>
    </message>
    <message>
        <source>Accepté le (ensuite, le rapport ne se rouvre plus)&#x202f;:</source>
        <translation>Accepted on (after that, the report is not reopened):</translation>
    </message>
    <message>
        <source>Envoyé le&#x202f;:</source>
        <translation>Sent on:</translation>
    </message>
    <message>
        <source>Impression</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>L’imprimante n’a pas pris le document. Vérifiez-la, puis recommencez.</source>
        <translation>The printer did not take the document. Check it, then try again.</translation>
    </message>
    <message>
        <source>Le rapport est envoyé à l’imprimante.</source>
        <translation>The report is sent to the printer.</translation>
    </message>
    <message>
        <source>Exporter le rapport</source>
        <translation>Export the report</translation>
    </message>
    <message>
        <source>Les fichiers sont ceux qui ont été figés, au bit près.</source>
        <translation>The files are those that were frozen, to the bit.</translation>
    </message>
    <message>
        <source>Les fichiers sont faits avec ce que dit le dossier maintenant.</source>
        <translation>The files are made with what the file says now.</translation>
    </message>
    <message>
        <source>Choisir le dossier…</source>
        <translation>Choose the folder…</translation>
    </message>
    <message>
        <source>Exporter dans</source>
        <translation>Export into</translation>
    </message>
    <message>
        <source>Écriture dans « %1 »</source>
        <translation>Writing into “%1”</translation>
    </message>
    <message>
        <source>Écrit dans « %1 »&#x202f;: %2</source>
        <translation>Written into “%1”: %2</translation>
    </message>
    <message>
        <source>Aucun rapport. Le compte rendu technique et financier, intermédiaire ou final, se fait avec les chiffres du fichier&#x202f;: choisissez sa période, écrivez ses textes, réglez les contrôles, puis figez-le.</source>
        <translation>No report yet. The technical and financial report, intermediate or final, is made of the figures of the file: choose its period, write its texts, settle the checks, then freeze it.</translation>
    </message>
    <message>
        <source>Arrêté&#x202f;: rien n’a été écrit.</source>
        <translation>Stopped: nothing was written.</translation>
    </message>
    <message>
        <source>Un extrait ne se fige pas&#x202f;: choisissez « Tout le programme ».</source>
        <translation>An extract is not frozen: choose “The whole programme”.</translation>
    </message>
    <message>
        <source>Les chiffres et les fichiers choisis sont gardés&#x202f;: les exporter plus tard donnera les mêmes. Le rouvrir demandera une raison.</source>
        <translation>The figures and the chosen files are kept: exporting them later gives the same. Reopening will ask for a reason.</translation>
    </message>
    <message>
        <source>Un rapport figé ne se rouvre pas sans raison&#x202f;: dites pourquoi.</source>
        <translation>A frozen report is not reopened without a reason: say why.</translation>
    </message>
    <message>
        <source>Le rapport est rouvert&#x202f;: il suit de nouveau le dossier.</source>
        <translation>The report is reopened: it follows the file again.</translation>
    </message>
    <message>
        <source>Des dépenses attendaient le rapport suivant&#x202f;: %1. L’onglet « Mises de côté » les propose.</source>
        <translation>Expenses were waiting for the next report: %1. The tab “Set aside” offers them.</translation>
    </message>
    <message>
        <source>Choisir un autre dossier…</source>
        <translation>Choose another folder…</translation>
    </message>
    <message>
        <source>Extrait&#x202f;: un projet</source>
        <translation>Extract: one project</translation>
    </message>
    <message>
        <source>Extrait&#x202f;: %1 projets</source>
        <translation>Extract: %1 projects</translation>
    </message>
    <message>
        <source>%1 tableaux CSV</source>
        <translation>%1 CSV tables</translation>
    </message>
</context>
<context>
    <name>lianes::gui::ResultsTab</name>
    <message>
        <source>Indicateurs</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Nouvel indicateur…</source>
        <translation>New indicator…</translation>
    </message>
    <message>
        <source>Relevés de l’indicateur</source>
        <translation>Measures of the indicator</translation>
    </message>
    <message>
        <source>Nouveau relevé…</source>
        <translation>New measure…</translation>
    </message>
    <message>
        <source>Aucun relevé. Notez la valeur d’un jour, et d’où elle vient.</source>
        <translation>No measure. Note the value on a day, and where it comes from.</translation>
    </message>
    <message>
        <source>atteint &lt;b&gt;%1&lt;/b&gt; le %2</source>
        <translation>reached &lt;b&gt;%1&lt;/b&gt; on %2</translation>
    </message>
    <message>
        <source>rien de relevé</source>
        <translation>nothing measured</translation>
    </message>
    <message>
        <source> (%1 % du chemin)</source>
        <translation> (%1% of the way)</translation>
    </message>
    <message>
        <source>Aucun indicateur. Un indicateur compte ce qui change&#x202f;: des foyers raccordés, des élus formés.
Donnez-lui une valeur de départ et une cible.</source>
        <translation>No indicator. An indicator counts what changes: households connected, elected members trained.
Give it a baseline and a target.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;&#x202f;: départ %2, cible %3, </source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: baseline %2, target %3, </translation>
    </message>
</context>
<context>
    <name>lianes::gui::ShortcutsDialog</name>
    <message>
        <source>Dans une table</source>
        <translation>In a table</translation>
    </message>
    <message>
        <source>Ouvrir la fiche</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>Entrée</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Supprimer la ligne choisie</source>
        <translation>Delete the chosen row</translation>
    </message>
    <message>
        <source>Suppr</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Copier les lignes avec leurs en-têtes</source>
        <translation>Copy the rows with their headers</translation>
    </message>
    <message>
        <source>Raccourcis clavier</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Touches</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Aller à</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>lianes::gui::StageStrip</name>
    <message>
        <source>Étape %1&#x202f;: %2</source>
        <translation>Stage %1: %2</translation>
    </message>
    <message>
        <source>Ne montrer que cette étape</source>
        <translation>Show only this stage</translation>
    </message>
</context>
<context>
    <name>lianes::gui::StatusLine</name>
    <message>
        <source>%1 collectivités engagées sur %2</source>
        <translation>%1 local authorities engaged of %2</translation>
    </message>
    <message>
        <source>%1 collectivité engagée sur %2</source>
        <translation>%1 local authority engaged of %2</translation>
    </message>
    <message>
        <source>aucune enveloppe</source>
        <translation>no envelope</translation>
    </message>
    <message>
        <source>Enregistré à %1</source>
        <translation>Saved at %1</translation>
    </message>
    <message>
        <source>Enregistré le %1</source>
        <translation>Saved on %1</translation>
    </message>
    <message>
        <source>Lecture seule</source>
        <translation>Read-only</translation>
    </message>
    <message>
        <source>enveloppe %1</source>
        <translation>envelope %1</translation>
    </message>
    <message>
        <source>enveloppe à demander&#x202f;: %1</source>
        <translation>envelope to be requested: %1</translation>
    </message>
    <message>
        <source>plan incomplet&#x202f;: voir les règles de l’appel</source>
        <translation>plan incomplete: see the rules of the call</translation>
    </message>
</context>
<context>
    <name>lianes::gui::StepBar</name>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Annuler cette étape (Ctrl+Z)</source>
        <translation>Undo this step (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Fermer ce message</source>
        <translation>Close this message</translation>
    </message>
    <message>
        <source>Rétablir</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Rétablir cette étape (Ctrl+Maj+Z)</source>
        <translation>Redo this step (Ctrl+Shift+Z)</translation>
    </message>
</context>
<context>
    <name>lianes::gui::TableHabits</name>
    <message>
        <source>Colonnes qui ne se montrent pas ici&#x202f;: %1. Cliquez pour choisir.</source>
        <translation>Columns that are not shown here: %1. Click to choose.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::TableMenus</name>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Copier avec les en-têtes</source>
        <translation>Copy with headers</translation>
    </message>
    <message>
        <source>Tout sélectionner</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>lianes::gui::VerdictPreview</name>
    <message>
        <source>Appliquer</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Renoncer</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>1 dépense deviendrait inéligible.</source>
        <translation>1 expense would become ineligible.</translation>
    </message>
    <message>
        <source>%1 dépenses deviendraient inéligibles.</source>
        <translation>%1 expenses would become ineligible.</translation>
    </message>
    <message>
        <source>1 dépense deviendrait éligible.</source>
        <translation>1 expense would become eligible.</translation>
    </message>
    <message>
        <source>%1 dépenses deviendraient éligibles.</source>
        <translation>%1 expenses would become eligible.</translation>
    </message>
    <message>
        <source>Les motifs d’inéligibilité de dépenses changeraient.</source>
        <translation>The reasons why expenses are ineligible would change.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::VoucherDetail</name>
    <message>
        <source>Modifier…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Mettre de côté…</source>
        <translation>Park…</translation>
    </message>
    <message>
        <source>Annuler la pièce…</source>
        <translation>Cancel the voucher…</translation>
    </message>
    <message>
        <source>Compter à nouveau</source>
        <translation>Count again</translation>
    </message>
    <message>
        <source>Expliquer</source>
        <translation>Explain</translation>
    </message>
    <message>
        <source>Champs de la pièce</source>
        <translation>Fields of the voucher</translation>
    </message>
    <message>
        <source>La pièce passe au prochain rapport</source>
        <translation>The voucher goes to the next report</translation>
    </message>
    <message>
        <source>La pièce reste dans la liste, barrée, avec son motif</source>
        <translation>The voucher stays in the list, struck through, with its reason</translation>
    </message>
    <message>
        <source>&lt;b&gt;Qui a payé&lt;/b&gt;</source>
        <translation>&lt;b&gt;Who paid&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Pièce %1</source>
        <translation>Voucher %1</translation>
    </message>
    <message>
        <source>Aucun financeur n’est encore indiqué.</source>
        <translation>No funder is indicated yet.</translation>
    </message>
    <message>
        <source>Éligibilité expliquée</source>
        <translation>Eligibility explained</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Éligibilité</source>
        <translation>Eligibility</translation>
    </message>
    <message>
        <source>Choisissez une pièce&#x202f;: tout ce qui la concerne se montre ici.</source>
        <translation>Choose a voucher: everything about it is shown here.</translation>
    </message>
    <message>
        <source>Cette pièce ne compte pas&#x202f;: annulée ou en nature, elle n’entre dans aucun calcul.</source>
        <translation>This voucher does not count: cancelled or in kind, it enters no calculation.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Éligible, justifiée, payée&lt;/b&gt;</source>
        <translation>&lt;b&gt;Eligible, justified, paid&lt;/b&gt;</translation>
    </message>
</context>
<context>
    <name>lianes::gui::VoucherEntry</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Projet ou mission</source>
        <translation>Project or mission</translation>
    </message>
    <message>
        <source>Fournisseur</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>N° de facture</source>
        <translation>Invoice no.</translation>
    </message>
    <message>
        <source>Libellé</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Compte</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Montant</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Collectivité</source>
        <translation>Local authority</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Saisir quand même</source>
        <translation>Enter it all the same</translation>
    </message>
    <message>
        <source>Devise</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Entrée</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Commun à tous</source>
        <translation>Common to all</translation>
    </message>
    <message>
        <source>12/3, 12/3/2021, t pour aujourd’hui, -2 pour avant-hier</source>
        <translation>12/3, 12/3/2021, t for today, -2 for the day before yesterday</translation>
    </message>
    <message>
        <source>Pièce n° %1</source>
        <translation>Voucher no. %1</translation>
    </message>
    <message>
        <source>La pièce n° %1 est enregistrée.</source>
        <translation>Voucher no. %1 is saved.</translation>
    </message>
    <message>
        <source>jj/mm/aaaa</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>Saisie reprise, pas encore enregistrée</source>
        <translation>Entry taken up again, not saved yet</translation>
    </message>
    <message>
        <source>Ces champs sont obligatoires&#x202f;: %1.</source>
        <translation>These fields are required: %1.</translation>
    </message>
    <message>
        <source>Ce champ est obligatoire&#x202f;: %1.</source>
        <translation>This field is required: %1.</translation>
    </message>
    <message>
        <source>Lecture seule&#x202f;: aucune pièce ne peut être saisie.</source>
        <translation>Read-only: no voucher can be entered.</translation>
    </message>
    <message>
        <source>%1&#x202f;: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>⚠ Ressemble à une pièce déjà saisie&#x202f;: %1.</source>
        <translation>⚠ Looks like a voucher already entered: %1.</translation>
    </message>
    <message>
        <source>1 234,50, 150 000 F CFA ou un calcul&#x202f;: =2*350</source>
        <translation>1,234.50, 150 000 F CFA or a calculation: =2*350</translation>
    </message>
</context>
<context>
    <name>lianes::gui::VoucherFilterBar</name>
    <message>
        <source>jj/mm/aaaa, ou t pour aujourd’hui, -30 pour il y a trente jours</source>
        <translation>dd/mm/yyyy, or t for today, -30 for thirty days ago</translation>
    </message>
    <message>
        <source>Projet ou mission</source>
        <translation>Project or mission</translation>
    </message>
    <message>
        <source>Collectivité</source>
        <translation>Local authority</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Du…</source>
        <translation>From…</translation>
    </message>
    <message>
        <source>Au…</source>
        <translation>To…</translation>
    </message>
    <message>
        <source>Filtrer les dépenses</source>
        <translation>Filter the expenses</translation>
    </message>
    <message>
        <source>Montrer toutes les pièces</source>
        <translation>Show all vouchers</translation>
    </message>
    <message>
        <source>Toutes les situations</source>
        <translation>All situations</translation>
    </message>
    <message>
        <source>Éligibles</source>
        <translation>Eligible</translation>
    </message>
    <message>
        <source>Non éligibles</source>
        <translation>Ineligible</translation>
    </message>
    <message>
        <source>Sans justificatif</source>
        <translation>Without evidence</translation>
    </message>
    <message>
        <source>Mises de côté</source>
        <translation>Parked</translation>
    </message>
    <message>
        <source>Annulées</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Refusées</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Tous les projets et missions</source>
        <translation>All projects, missions</translation>
    </message>
    <message>
        <source>Toutes les collectivités</source>
        <translation>All local authorities</translation>
    </message>
    <message>
        <source>La fin de la période précède son début.</source>
        <translation>The end of the period comes before its start.</translation>
    </message>
    <message>
        <source>Filtrer&#x202f;: mots, fournisseur, montant…</source>
        <translation>Filter: words, supplier, amount…</translation>
    </message>
    <message>
        <source>« %1 » n’est pas une date&#x202f;: écrivez par exemple 12/03/2021.</source>
        <translation>“%1” is not a date: write for example 12/03/2021.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::VoucherStateDialog</name>
    <message>
        <source>Annuler la pièce</source>
        <translation>Cancel the voucher</translation>
    </message>
    <message>
        <source>Mettre la pièce de côté</source>
        <translation>Park the voucher</translation>
    </message>
    <message>
        <source>La pièce %1 reste dans la liste, barrée, et ne compte plus.</source>
        <translation>Voucher %1 stays in the list, struck through, and no longer counts.</translation>
    </message>
    <message>
        <source>La pièce %1 passe au prochain rapport.</source>
        <translation>Voucher %1 goes to the next report.</translation>
    </message>
    <message>
        <source>Motif (obligatoire)</source>
        <translation>Reason (required)</translation>
    </message>
    <message>
        <source>Ne rien changer</source>
        <translation>Change nothing</translation>
    </message>
    <message>
        <source>La pièce est annulée.</source>
        <translation>The voucher is cancelled.</translation>
    </message>
    <message>
        <source>La pièce est mise de côté.</source>
        <translation>The voucher is parked.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::VoucherTableModel</name>
    <message>
        <source>Commun</source>
        <translation>Common</translation>
    </message>
</context>
<context>
    <name>lianes::gui::VouchersPage</name>
    <message>
        <source>Dépenses</source>
        <translation>Expenses</translation>
    </message>
</context>
<context>
    <name>lianes::gui::VouchersView</name>
    <message>
        <source>Détail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Montrer la pièce choisie en entier, avec ses justificatifs</source>
        <translation>Show the chosen voucher in full, with its evidence</translation>
    </message>
    <message>
        <source>Dépenses</source>
        <translation>Expenses</translation>
    </message>
    <message>
        <source>Aucune pièce ne répond à ce filtre.</source>
        <translation>No voucher answers this filter.</translation>
    </message>
    <message>
        <source>Montrer toutes les pièces</source>
        <translation>Show all vouchers</translation>
    </message>
    <message>
        <source>Saisir la première pièce</source>
        <translation>Enter the first voucher</translation>
    </message>
    <message>
        <source>Calcul du total…</source>
        <translation>Calculating the total…</translation>
    </message>
    <message>
        <source>Importer…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Saisir les dépenses d’un tableau CSV&#x202f;; les rangées copiées d’un tableur se collent aussi dans la liste, et un fichier s’y dépose</source>
        <translation>Enter the expenses of a CSV table; rows copied from a spreadsheet can be pasted into the list too, and a file dropped on it</translation>
    </message>
    <message>
        <source>Aucune dépense. Saisissez la première ci-dessous&#x202f;: le numéro de pièce et les euros se calculent seuls, Entrée enregistre et prépare la suivante. Un tableau se dépose ici, s’importe (Ctrl+I) ou se colle (Ctrl+Maj+V).</source>
        <translation>No expense. Enter the first one below: the voucher number and the euros are worked out, Enter saves and prepares the next. A table is dropped here, imported (Ctrl+I) or pasted (Ctrl+Shift+V).</translation>
    </message>
    <message>
        <source>Sélection&#x202f;: %1</source>
        <translation>Selection: %1</translation>
    </message>
</context>
<context>
    <name>lianes::gui::WelcomePage</name>
    <message>
        <source>introuvable</source>
        <translation>not found</translation>
    </message>
</context>
<context>
    <name>lianes::gui::WindowActions</name>
    <message>
        <source>Fichiers ré&amp;cents</source>
        <translation>R&amp;ecent files</translation>
    </message>
    <message>
        <source>&amp;Aller à</source>
        <translation>&amp;Go to</translation>
    </message>
    <message>
        <source>%1 (introuvable)</source>
        <translation>%1 (not found)</translation>
    </message>
    <message>
        <source>Aucun fichier récent</source>
        <translation>No recent file</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>&amp;Annuler</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Annuler « %1 »</source>
        <translation>&amp;Undo “%1”</translation>
    </message>
    <message>
        <source>&amp;Rétablir</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Rétablir « %1 »</source>
        <translation>&amp;Redo “%1”</translation>
    </message>
</context>
<context>
    <name>lianes::gui::WithdrawalSection</name>
    <message>
        <source>Ce qui changerait</source>
        <translation>What would change</translation>
    </message>
    <message>
        <source>Chiffre</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Avant</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Après</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Écart</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>De quoi</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Rien ne changerait.</source>
        <translation>Nothing would change.</translation>
    </message>
    <message>
        <source>&amp;Si cette collectivité se retirait</source>
        <translation>&amp;If this local authority withdrew</translation>
    </message>
    <message>
        <source>&amp;le</source>
        <translation>&amp;on</translation>
    </message>
    <message>
        <source>Aucune collectivité n’est membre. Ajoutez une première adhésion sur la page Collectivités.</source>
        <translation>No local authority is a member. Add a first membership on the Local authorities page.</translation>
    </message>
    <message>
        <source>consortium</source>
        <translation>consortium</translation>
    </message>
    <message>
        <source>enveloppe</source>
        <translation>envelope</translation>
    </message>
    <message>
        <source>Le consortium garderait %1 collectivités engagées pour un minimum de %2.</source>
        <translation>The consortium would keep %1 engaged local authorities for a minimum of %2.</translation>
    </message>
    <message>
        <source> Aucune dépense ne changerait de verdict.</source>
        <translation> No expense would change its verdict.</translation>
    </message>
    <message>
        <source>jj/mm/aaaa</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>Le consortium passerait sous le seuil&#x202f;: %1 collectivités engagées pour un minimum de %2.</source>
        <translation>The consortium would fall below the threshold: %1 engaged local authorities for a minimum of %2.</translation>
    </message>
    <message>
        <source> Dépenses dont le verdict changerait&#x202f;: %1.</source>
        <translation> Expenses whose verdict would change: %1.</translation>
    </message>
</context>
<context>
    <name>lianes::gui::WorkBar</name>
    <message>
        <source>lecture du dossier</source>
        <translation>reading the file</translation>
    </message>
    <message>
        <source>Arrêter</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Travail en cours</source>
        <translation>Work in progress</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1&#x202f;: %2…</source>
        <translation>%1: %2…</translation>
    </message>
</context>
</TS>
