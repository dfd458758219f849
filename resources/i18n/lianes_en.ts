<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Nouveau consortium…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ouvrir…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouvrir l’&amp;exemple…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fermer le fichier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quitter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Annuler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rétablir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;jouter une fiche…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Modifier la fiche…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dupliquer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filtrer la page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Supprimer la fiche</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Préféren&amp;ces…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page &amp;précédente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page &amp;suivante</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plein é&amp;cran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>À &amp;propos de Lianes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fichier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>É&amp;dition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Affichage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ai&amp;de</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>jj/mm/aaaa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12/3, +7 (dans une semaine) ou t (aujourd’hui) ; Alt+↓ ouvre le calendrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tapez quelques lettres du nom</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>&lt;h2&gt;Journal&lt;/h2&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Étapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce que l’étape a changé</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Collectivités</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune adhésion. Ajoutez d’abord la collectivité dans l’Annuaire, puis son premier contact ici.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune convention. Elle se négocie une fois la lettre d’intention reçue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucun mandat. Il dit quelle association agit pour quelle collectivité.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partenariats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucun partenariat. Il lie une collectivité française à une collectivité malienne.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Micro-projets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucun micro-projet. Chaque partenariat choisit le sien.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucun budget. Une version initiale, puis une par avenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune participation. 3 € de participation attirent 7 € du ministère.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucun indicateur. Il mesure ce qui change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune mission. Un temps de rencontre en France ou au Mali.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucun participant. Dites qui vient, et pour qui.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune part convenue. Chaque collectivité paie au plus la part que fixe l’appel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Financement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucun financement. L’enveloppe du ministère et les autres bailleurs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dépenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune dépense. Le numéro de pièce et les euros se calculent seuls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Réunions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune réunion du groupe Mali.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune échéance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annuaire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucun organisme. Collectivités, associations, bailleurs, entreprises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucune personne.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewConsortiumDialog</name>
    <message>
        <source>Nouveau consortium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nom (obligatoire)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Édition de l’appel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>Filtrer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ajouter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modifier…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>&lt;h1&gt;Lianes&lt;/h1&gt;&lt;p&gt;Un consortium de collectivités françaises et maliennes,&lt;br/&gt;de la lettre d’intention au rapport final.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nouveau consortium…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouvrir un fichier…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Découvrir avec l’exemple…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fichiers récents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lianes::gui::DraftBar</name>
    <message>
        <source>Reprendre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abandonner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Une saisie non terminée vous attend : %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Une saisie non terminée vous attend : %1 « %2 ».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puis %1 autres.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lianes::gui::HelpWindow</name>
    <message>
        <source>Guide de Lianes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page précédente du guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page suivante du guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chercher dans le guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages du guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texte du guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lianes::gui::JournalModel</name>
    <message>
        <source>Quand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lianes::gui::JournalPage</name>
    <message>
        <source>&lt;p&gt;Choisissez une étape pour voir ce qu’elle a changé, champ par champ.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;… et %1 autres fiches.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lianes::gui::MainWindow</name>
    <message>
        <source>Consortium Lianes (*.lianes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Ctrl+Z l’annule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouverture et vérification du fichier…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>À propos de Lianes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lianes tient un consortium de collectivités françaises qui coopèrent avec le Mali : membres, projets, argent, et l’histoire de chaque chiffre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Annuler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Annuler « %1 »</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rétablir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rétablir « %1 »</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enregistrer le nouveau consortium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouvrir un consortium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Où enregistrer l’exemple ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — Lianes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lianes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enregistré à %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lecture seule : %1 a ouvert ce fichier sur %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lecture seule : ce fichier ou son dossier ne peut pas être modifié. Copiez-le pour y écrire.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lianes::gui::NewConsortiumDialog</name>
    <message>
        <source>Créer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Donnez un nom au consortium, par exemple « Programme franco-malien 2020 ».</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lianes::gui::PreferencesDialog</name>
    <message>
        <source>Comme le système</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sombre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contraste élevé</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aérées</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serrées</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La langue change au prochain démarrage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Préférences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le nom que le journal donne à l’auteur de chaque étape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Thème</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;aille du texte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lignes des tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;ngue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votre n&amp;om</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lianes::gui::RecordForm</name>
    <message>
        <source>Enregistrer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce qui est tapé attend que vous le repreniez.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abandonner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oublie ce qui a été tapé depuis le dernier enregistrement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (obligatoire)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votre saisie du %1 est reprise ; elle n’est pas encore enregistrée.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lianes::gui::RecordsPage</name>
    <message>
        <source>Les %1 premières lignes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lignes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ligne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>« %1 » est supprimé.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
