#include "gui/actions.hpp"

#include <QtCore/QCoreApplication>

namespace lianes::gui {
namespace {

QString ofAction(const char* text) { return QCoreApplication::translate("Actions", text); }

}  // namespace

std::vector<ActionDescription> actionTable() {
  using enum ActionId;
  using When = EnabledWhen;
  const auto action = [](ActionId id, Menu menu, const char* text, const char* icon, QKeySequence shortcut,
                         EnabledWhen when, std::optional<PageAction> pageAction = {}) {
    return ActionDescription{id,   menu,      ofAction(text), QString::fromLatin1(icon), std::move(shortcut),
                             when, pageAction};
  };
  return {
      action(NewFile, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Nouveau consortium…"), "document-new",
             QKeySequence::New, When::Always),
      action(OpenFile, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Ouvrir…"), "document-open",
             QKeySequence::Open, When::Always),
      action(OpenSample, Menu::File, QT_TRANSLATE_NOOP("Actions", "Ouvrir l’&exemple…"), "help-hint", {},
             When::Always),
      action(CloseFile, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Fermer le fichier"), "document-close",
             QKeySequence(Qt::CTRL | Qt::Key_W), When::FileOpen),
      action(Quit, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Quitter"), "application-exit",
             QKeySequence(Qt::CTRL | Qt::Key_Q), When::Always),
      action(Undo, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "&Annuler"), "edit-undo",
             QKeySequence(Qt::CTRL | Qt::Key_Z), When::SomethingToUndo),
      action(Redo, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "&Rétablir"), "edit-redo",
             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), When::SomethingToRedo),
      action(Add, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "A&jouter une fiche…"), "list-add",
             QKeySequence(Qt::CTRL | Qt::Key_Plus), When::PageCan, PageAction::Add),
      action(Edit, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "&Modifier la fiche…"), "document-edit",
             QKeySequence(Qt::CTRL | Qt::Key_E), When::PageCan, PageAction::Edit),
      action(Duplicate, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "&Dupliquer"), "edit-copy",
             QKeySequence(Qt::CTRL | Qt::Key_D), When::PageCan, PageAction::Duplicate),
      action(Find, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "&Filtrer la page"), "edit-find",
             QKeySequence::Find, When::PageCan, PageAction::Find),
      action(Remove, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "&Supprimer la fiche"), "edit-delete",
             QKeySequence(Qt::CTRL | Qt::Key_Delete), When::PageCan, PageAction::Remove),
      action(Preferences, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "Préféren&ces…"), "configure",
             QKeySequence(Qt::CTRL | Qt::Key_Comma), When::Always),
      action(Back, Menu::View, QT_TRANSLATE_NOOP("Actions", "Page &précédente"), "go-previous",
             QKeySequence(Qt::ALT | Qt::Key_Left), When::PageBehind),
      action(Forward, Menu::View, QT_TRANSLATE_NOOP("Actions", "Page &suivante"), "go-next",
             QKeySequence(Qt::ALT | Qt::Key_Right), When::PageAhead),
      action(FullScreen, Menu::View, QT_TRANSLATE_NOOP("Actions", "Plein é&cran"), "view-fullscreen",
             QKeySequence(Qt::Key_F11), When::Always),
      action(Help, Menu::Help, QT_TRANSLATE_NOOP("Actions", "&Guide"), "help-contents",
             QKeySequence(Qt::Key_F1), When::Always),
      action(About, Menu::Help, QT_TRANSLATE_NOOP("Actions", "À &propos de Lianes"), "help-about", {},
             When::Always),
  };
}

QString menuTitle(Menu menu) {
  switch (menu) {
    case Menu::File:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "&Fichier"));
    case Menu::Edit:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "É&dition"));
    case Menu::View:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "&Affichage"));
    case Menu::Help:
      return ofAction(QT_TRANSLATE_NOOP("Actions", "Ai&de"));
  }
  return {};
}

}  // namespace lianes::gui
