#include "gui/file/copy_made_dialog.hpp"

#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "gui/file/file_times.hpp"
#include "gui/kit/text.hpp"
#include "lianes/wording/file_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kCopyMadeWidth = 560;
constexpr int kSentenceLines = 4;
constexpr int kCompanionLines = 5;

QLabel* textToSelect(const QString& text, const char* name, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setObjectName(QString::fromLatin1(name));
  label->setTextFormat(Qt::PlainText);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  return label;
}

// A text of some lines, which may hold the name of a folder: that is parted anywhere, as no label does.
QPlainTextEdit* textOfLines(const QString& text, const char* name, int lines, QWidget* parent) {
  auto* edit = new QPlainTextEdit(text, parent);
  edit->setObjectName(QString::fromLatin1(name));
  edit->setReadOnly(true);
  edit->setTabChangesFocus(true);
  edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + 2 * edit->frameWidth());
  return edit;
}

}  // namespace

CopyMadeDialog::CopyMadeDialog(const store::FileCopy& copy, CopyPurpose purpose, wording::Language language,
                               QWidget* parent)
    : QDialog(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName(QStringLiteral("copyMade"));
  setWindowTitle(tr("Copie enregistrée"));
  resize(kCopyMadeWidth, 0);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(12);
  auto* sentence = textOfLines(onScreen(wording::copySentence(copy, language, shownFileMoment)),
                               "copySentence", kSentenceLines, this);
  sentence->setAccessibleName(windowTitle());
  column->addWidget(sentence);
  auto* buttons = new QDialogButtonBox(this);
  if (purpose == CopyPurpose::Sending) {
    column->addWidget(textToSelect(tr("À dire ou à écrire avec le fichier\u202f: qui le reçoit peut ainsi "
                                      "vérifier que c’est bien celui-là."),
                                   "companionHead", this));
    auto* companion = textOfLines(onScreen(wording::companionText(copy, language, shownFileMoment)),
                                  "companion", kCompanionLines, this);
    companion->setAccessibleName(tr("Texte à joindre"));
    column->addWidget(companion);
    auto* take = buttons->addButton(tr("Copier ce texte"), QDialogButtonBox::ActionRole);
    take->setObjectName(QStringLiteral("copyCompanion"));
    connect(take, &QPushButton::clicked, companion,
            [companion] { QGuiApplication::clipboard()->setText(companion->toPlainText()); });
  }
  auto* show = buttons->addButton(tr("Ouvrir le dossier"), QDialogButtonBox::ActionRole);
  show->setObjectName(QStringLiteral("openFolder"));
  buttons->addButton(tr("Fermer"), QDialogButtonBox::RejectRole);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  const auto folder = onScreen(std::filesystem::absolute(copy.path).parent_path().string());
  connect(show, &QPushButton::clicked, this,
          [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
}

}  // namespace lianes::gui
