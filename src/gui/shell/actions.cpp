#include "gui/shell/actions.hpp"

#include <QtCore/QCoreApplication>

namespace lianes::gui {
namespace {

QString ofAction(const char* text) { return QCoreApplication::translate("Actions", text); }

// One row of the table as it is written below.
struct ActionRow {
  ActionId id;
  const char* text;
  const char* icon;
  QList<QKeySequence> shortcuts;
  EnabledWhen when = EnabledWhen::Always;
  std::optional<PageAction> pageAction{};
  bool beginsGroup = false;
};

void append(std::vector<ActionDescription>& table, Menu menu, std::initializer_list<ActionRow> rows) {
  for (const auto& row : rows) {
    table.push_back({row.id, menu, ofAction(row.text), QString::fromLatin1(row.icon), row.shortcuts, row.when,
                     row.pageAction, row.beginsGroup});
  }
}

void appendFile(std::vector<ActionDescription>& table) {
  using enum ActionId;
  using When = EnabledWhen;
  append(table, Menu::File,
         {{NewFile,
           QT_TRANSLATE_NOOP("Actions", "&Nouveau consortium…"),
           "document-new",
           {Qt::CTRL | Qt::Key_N}},
          {OpenFile, QT_TRANSLATE_NOOP("Actions", "&Ouvrir…"), "document-open", {Qt::CTRL | Qt::Key_O}},
          {OpenSample, QT_TRANSLATE_NOOP("Actions", "Découvrir avec l’&exemple…"), "help-hint", {}},
          {RestorePoint,
           QT_TRANSLATE_NOOP("Actions", "&Point de restauration…"),
           "document-save",
           {Qt::CTRL | Qt::Key_S},
           When::FileWritable,
           {},
           true},
          {Backups, QT_TRANSLATE_NOOP("Actions", "&Sauvegardes…"), "document-revert", {}},
          {SaveCopy,
           QT_TRANSLATE_NOOP("Actions", "Enre&gistrer une copie…"),
           "document-save-as",
           {Qt::CTRL | Qt::SHIFT | Qt::Key_S},
           When::FileOpen},
          {SendCopy,
           QT_TRANSLATE_NOOP("Actions", "Enregistrer une copie pour l’en&voyer…"),
           "document-send",
           {},
           When::FileOpen},
          {ReopenForWriting,
           QT_TRANSLATE_NOOP("Actions", "&Rouvrir pour écrire"),
           "object-unlocked",
           {},
           When::FileReadOnly},
          {Print,
           QT_TRANSLATE_NOOP("Actions", "&Imprimer…"),
           "document-print",
           {Qt::CTRL | Qt::Key_P},
           When::PagePrints,
           {},
           true},
          {Properties,
           QT_TRANSLATE_NOOP("Actions", "Proprié&tés…"),
           "document-properties",
           {Qt::ALT | Qt::Key_Return},
           When::FileOpen},
          {CloseFile,
           QT_TRANSLATE_NOOP("Actions", "&Fermer le fichier"),
           "document-close",
           {Qt::CTRL | Qt::Key_W},
           When::FileOpen,
           {},
           true},
          {Quit, QT_TRANSLATE_NOOP("Actions", "&Quitter"), "application-exit", {Qt::CTRL | Qt::Key_Q}}});
}

void appendEdit(std::vector<ActionDescription>& table) {
  using enum ActionId;
  using When = EnabledWhen;
  append(
      table, Menu::Edit,
      {{Undo,
        QT_TRANSLATE_NOOP("Actions", "&Annuler"),
        "edit-undo",
        {Qt::CTRL | Qt::Key_Z},
        When::SomethingToUndo},
       {Redo,
        QT_TRANSLATE_NOOP("Actions", "&Rétablir"),
        "edit-redo",
        {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y},
        When::SomethingToRedo},
       {Cut,
        QT_TRANSLATE_NOOP("Actions", "&Couper"),
        "edit-cut",
        {Qt::CTRL | Qt::Key_X},
        When::ControlCan,
        {},
        true},
       {Copy, QT_TRANSLATE_NOOP("Actions", "C&opier"), "edit-copy", {Qt::CTRL | Qt::Key_C}, When::ControlCan},
       {Paste,
        QT_TRANSLATE_NOOP("Actions", "Co&ller"),
        "edit-paste",
        {Qt::CTRL | Qt::Key_V},
        When::ControlCan},
       {SelectAll,
        QT_TRANSLATE_NOOP("Actions", "&Tout sélectionner"),
        "edit-select-all",
        {Qt::CTRL | Qt::Key_A},
        When::ControlCan}});
}

void appendRecordActions(std::vector<ActionDescription>& table) {
  using enum ActionId;
  using When = EnabledWhen;
  append(
      table, Menu::Edit,
      {{Add,
        QT_TRANSLATE_NOOP("Actions", "A&jouter une fiche…"),
        "list-add",
        {Qt::CTRL | Qt::Key_Plus},
        When::PageCan,
        PageAction::Add,
        true},
       {Edit,
        QT_TRANSLATE_NOOP("Actions", "&Modifier la fiche…"),
        "document-edit",
        {Qt::Key_F2, Qt::CTRL | Qt::Key_E},
        When::PageCan,
        PageAction::Edit},
       {Duplicate,
        QT_TRANSLATE_NOOP("Actions", "&Dupliquer la fiche"),
        "edit-copy",
        {Qt::CTRL | Qt::Key_D},
        When::PageCan,
        PageAction::Duplicate},
       {Remove,
        QT_TRANSLATE_NOOP("Actions", "&Supprimer la fiche"),
        "edit-delete",
        {Qt::CTRL | Qt::Key_Delete},
        When::PageCan,
        PageAction::Remove},
       {Find,
        QT_TRANSLATE_NOOP("Actions", "&Filtrer la page"),
        "view-filter",
        {Qt::CTRL | Qt::Key_F},
        When::PageCan,
        PageAction::Find,
        true},
       {Search, QT_TRANSLATE_NOOP("Actions", "Rechercher &partout…"), "edit-find", {Qt::CTRL | Qt::Key_K}}});
}

void appendView(std::vector<ActionDescription>& table) {
  using enum ActionId;
  using When = EnabledWhen;
  append(table, Menu::View,
         {{Back,
           QT_TRANSLATE_NOOP("Actions", "Page &précédente"),
           "go-previous",
           {Qt::ALT | Qt::Key_Left},
           When::PageBehind},
          {Forward,
           QT_TRANSLATE_NOOP("Actions", "Page &suivante"),
           "go-next",
           {Qt::ALT | Qt::Key_Right},
           When::PageAhead},
          {Refresh,
           QT_TRANSLATE_NOOP("Actions", "Act&ualiser"),
           "view-refresh",
           {Qt::Key_F5},
           When::FileOpen,
           {},
           true},
          {TextLarger,
           QT_TRANSLATE_NOOP("Actions", "A&grandir le texte"),
           "zoom-in",
           {},
           When::Always,
           {},
           true},
          {TextSmaller, QT_TRANSLATE_NOOP("Actions", "&Réduire le texte"), "zoom-out", {}},
          {TextNormal,
           QT_TRANSLATE_NOOP("Actions", "Taille &normale du texte"),
           "zoom-original",
           {Qt::CTRL | Qt::Key_0}},
          {FullScreen,
           QT_TRANSLATE_NOOP("Actions", "Plein é&cran"),
           "view-fullscreen",
           {Qt::Key_F11},
           When::Always,
           {},
           true}});
}

}  // namespace

std::vector<ActionDescription> actionTable() {
  using enum ActionId;
  std::vector<ActionDescription> table;
  appendFile(table);
  appendEdit(table);
  appendRecordActions(table);
  appendView(table);
  append(table, Menu::Vouchers,
         {{ImportExpenses,
           QT_TRANSLATE_NOOP("Actions", "&Importer des dépenses…"),
           "document-import",
           {Qt::CTRL | Qt::Key_I},
           EnabledWhen::FileWritable,
           {},
           true},
          {PasteExpenses,
           QT_TRANSLATE_NOOP("Actions", "&Coller des dépenses…"),
           "edit-paste",
           {Qt::CTRL | Qt::SHIFT | Qt::Key_V},
           EnabledWhen::FileWritable,
           {},
           true}});
  append(table, Menu::Tools,
         {{CheckFile,
           QT_TRANSLATE_NOOP("Actions", "&Vérifier le fichier…"),
           "document-edit-verify",
           {},
           EnabledWhen::Always,
           {},
           true},
          {Preferences,
           QT_TRANSLATE_NOOP("Actions", "&Préférences…"),
           "configure",
           {Qt::CTRL | Qt::Key_Comma},
           EnabledWhen::Always,
           {},
           true}});
  append(table, Menu::Window,
         {{Minimise, QT_TRANSLATE_NOOP("Actions", "&Réduire la fenêtre"), "window-minimize", {}},
          {Maximise, QT_TRANSLATE_NOOP("Actions", "&Agrandir ou rendre sa taille"), "window-maximize", {}}});
  append(table, Menu::Help,
         {{Help, QT_TRANSLATE_NOOP("Actions", "&Aide sur cette page"), "help-contents", {Qt::Key_F1}},
          {Shortcuts,
           QT_TRANSLATE_NOOP("Actions", "&Raccourcis clavier"),
           "input-keyboard",
           {Qt::CTRL | Qt::Key_Slash}},
          {News, QT_TRANSLATE_NOOP("Actions", "&Nouveautés"), "help-hint", {}},
          {About,
           QT_TRANSLATE_NOOP("Actions", "À &propos de Lianes"),
           "help-about",
           {},
           EnabledWhen::Always,
           {},
           true}});
  return table;
}

std::optional<ClipboardAct> clipboardActOf(ActionId id) {
  if (id == ActionId::Cut) return ClipboardAct::Cut;
  if (id == ActionId::Copy) return ClipboardAct::Copy;
  if (id == ActionId::Paste) return ClipboardAct::Paste;
  if (id == ActionId::SelectAll) return ClipboardAct::SelectAll;
  return std::nullopt;
}

QString plainText(const QString& actionText) {
  auto text = actionText;
  text.replace(QStringLiteral("&&"), QStringLiteral("\x1f"));
  text.remove(u'&');
  text.replace(u'\x1f', u'&');
  if (text.endsWith(u'…')) text.chop(1);
  return text;
}

QString menuTitle(Menu menu) {
  switch (menu) {
    case Menu::File:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "&Fichier"));
    case Menu::Edit:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "É&dition"));
    case Menu::View:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "&Affichage"));
    case Menu::Consortium:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "&Consortium"));
    case Menu::Projects:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "&Projets"));
    case Menu::Money:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "Fi&nancement"));
    case Menu::Missions:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "&Missions"));
    case Menu::Vouchers:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "Dép&enses"));
    case Menu::Reports:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "&Rapports"));
    case Menu::Tools:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "&Outils"));
    case Menu::Window:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "Fenê&tre"));
    case Menu::Help:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "A&ide"));
  }
  return {};
}

std::vector<Menu> menusOfPage(const QString& pageId) {
  static const std::vector<std::pair<QLatin1String, Menu>> places{
      {QLatin1String("dashboard"), Menu::Consortium},
      {QLatin1String("members"), Menu::Consortium},
      {QLatin1String("partnerships"), Menu::Consortium},
      {QLatin1String("meetings"), Menu::Consortium},
      {QLatin1String("deadlines"), Menu::Consortium},
      {QLatin1String("contacts"), Menu::Consortium},
      {QLatin1String("projects"), Menu::Projects},
      {QLatin1String("partnerships"), Menu::Projects},
      {QLatin1String("money"), Menu::Money},
      {QLatin1String("missions"), Menu::Missions},
      {QLatin1String("vouchers"), Menu::Vouchers},
      {QLatin1String("reports"), Menu::Reports},
      {QLatin1String("dashboard"), Menu::Reports},
      {QLatin1String("money"), Menu::Reports},
      {QLatin1String("journal"), Menu::Tools}};
  std::vector<Menu> menus;
  for (const auto& [id, menu] : places) {
    if (id == pageId) menus.push_back(menu);
  }
  return menus;
}

QString reasonAgainst(EnabledWhen when, bool isFileOpen) {
  if (!isFileOpen && when != EnabledWhen::Always && when != EnabledWhen::ControlCan) {
    return ofAction(QT_TRANSLATE_NOOP("Actions", "Ouvrez d’abord un consortium."));
  }
  switch (when) {
    case EnabledWhen::Always:
    case EnabledWhen::FileOpen:
      return {};
    case EnabledWhen::FileWritable:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "Le fichier est ouvert en lecture seule."));
    case EnabledWhen::FileReadOnly:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "Le fichier est déjà ouvert pour écrire."));
    case EnabledWhen::PageCan:
      return ofAction(QT_TRANSLATE_NOOP(
          "Actions",
          "Choisissez d’abord une ligne\u202f; sinon cette page ne le permet pas, ou le fichier est en "
          "lecture seule."));
    case EnabledWhen::PagePrints:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "Cette page ne s’imprime pas."));
    case EnabledWhen::SomethingToUndo:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "Rien à annuler."));
    case EnabledWhen::SomethingToRedo:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "Rien à rétablir."));
    case EnabledWhen::ControlCan:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "Rien à prendre ni à poser là où est le curseur."));
    case EnabledWhen::PageBehind:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "C’est la première page visitée."));
    case EnabledWhen::PageAhead:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "C’est la dernière page visitée."));
  }
  return {};
}

}  // namespace lianes::gui
