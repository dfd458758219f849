#include "gui/shell/shortcuts_dialog.hpp"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include "gui/shell/actions.hpp"

namespace lianes::gui {
namespace {

QTreeWidgetItem* headOn(QTreeWidget* tree, const QString& title) {
  auto* head = new QTreeWidgetItem(tree, {title});
  auto font = head->font(0);
  font.setBold(true);
  head->setFont(0, font);
  head->setFlags(Qt::ItemIsEnabled);
  return head;
}

QString keysText(const QList<QKeySequence>& keys) {
  return QKeySequence::listToString(keys, QKeySequence::NativeText)
      .replace(QStringLiteral("; "), QStringLiteral("  ou  "));
}

void addTableKeys(QTreeWidget* tree) {
  auto* head = headOn(tree, ShortcutsDialog::tr("Dans une table"));
  const auto add = [head](const QString& text, const QString& keys) {
    new QTreeWidgetItem(head, {text, keys});
  };
  add(ShortcutsDialog::tr("Ouvrir la fiche"), ShortcutsDialog::tr("Entrée"));
  add(ShortcutsDialog::tr("Supprimer la ligne choisie"), ShortcutsDialog::tr("Suppr"));
  add(ShortcutsDialog::tr("Copier les lignes avec leurs en-têtes"), QStringLiteral("Ctrl+C"));
}

}  // namespace

ShortcutsDialog::ShortcutsDialog(const std::vector<NavigationEntry>& pages, QWidget* parent)
    : QDialog(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName(QStringLiteral("shortcuts"));
  setWindowTitle(tr("Raccourcis clavier"));
  resize(560, 620);
  auto* column = new QVBoxLayout(this);
  auto* tree = new QTreeWidget(this);
  tree->setAccessibleName(tr("Raccourcis clavier"));
  tree->setHeaderLabels({tr("Action"), tr("Touches")});
  tree->setRootIsDecorated(false);
  tree->setAlternatingRowColors(true);
  column->addWidget(tree);
  for (const auto menu : kMenus) {
    QTreeWidgetItem* head = nullptr;
    for (const auto& action : actionTable()) {
      if (action.menu != menu || action.shortcuts.isEmpty()) continue;
      if (!head) head = headOn(tree, plainText(menuTitle(menu)));
      new QTreeWidgetItem(head, {plainText(action.text), keysText(action.shortcuts)});
    }
  }
  auto* head = headOn(tree, tr("Aller à"));
  for (int place = 0; place < static_cast<int>(pages.size()) && place < 9; ++place) {
    new QTreeWidgetItem(
        head, {pages[static_cast<std::size_t>(place)].title,
               QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + place)).toString(QKeySequence::NativeText)});
  }
  addTableKeys(tree);
  tree->expandAll();
  tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  tree->header()->setStretchLastSection(false);
  auto* buttons = new QDialogButtonBox(this);
  buttons->addButton(tr("Fermer"), QDialogButtonBox::RejectRole);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
}

}  // namespace lianes::gui
