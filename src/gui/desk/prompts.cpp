#include "gui/desk/prompts.hpp"

#include <QtCore/QCoreApplication>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

namespace lianes::gui {
namespace {

QString inPrompts(const char* text) { return QCoreApplication::translate("Prompts", text); }

QFileDialog* fileDialog(QWidget* parent, const FileQuestion& question, Prompts::Answer then) {
  const auto filter = question.filter.isEmpty()
                          ? inPrompts(QT_TRANSLATE_NOOP("Prompts", "Consortium Lianes (*.lianes)"))
                          : question.filter;
  auto* dialog = new QFileDialog(parent, question.title, {}, filter);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setDefaultSuffix(question.suffix.isEmpty() && question.filter.isEmpty() ? QStringLiteral("lianes")
                                                                                  : question.suffix);
  QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(then));
  return dialog;
}

}  // namespace

void DialogPrompts::openFile(QWidget* parent, const FileQuestion& question, Answer then) {
  auto* dialog = fileDialog(parent, question, std::move(then));
  dialog->setFileMode(QFileDialog::ExistingFile);
  if (!question.suggestion.isEmpty()) dialog->selectFile(question.suggestion);
  dialog->open();
}

void DialogPrompts::saveFile(QWidget* parent, const FileQuestion& question, Answer then) {
  auto* dialog = fileDialog(parent, question, std::move(then));
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setOption(QFileDialog::DontConfirmOverwrite, question.isNew);
  if (!question.suggestion.isEmpty()) dialog->selectFile(question.suggestion);
  dialog->open();
}

void DialogPrompts::chooseFolder(QWidget* parent, const QString& title, Answer then) {
  auto* dialog = new QFileDialog(parent, title);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(then));
  dialog->open();
}

void DialogPrompts::confirm(QWidget* parent, const Confirmation& question, std::function<void()> then) {
  auto* box =
      new QMessageBox(QMessageBox::Question, question.title, question.text, QMessageBox::NoButton, parent);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  auto* agree = box->addButton(question.action, QMessageBox::AcceptRole);
  auto* leave = box->addButton(inPrompts(QT_TRANSLATE_NOOP("Prompts", "Annuler")), QMessageBox::RejectRole);
  box->setDefaultButton(leave);
  box->setEscapeButton(leave);
  QObject::connect(agree, &QPushButton::clicked, box, std::move(then));
  box->open();
}

void DialogPrompts::askText(QWidget* parent, const TextQuestion& question, Answer then) {
  auto* dialog = new QInputDialog(parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(question.title);
  dialog->setLabelText(question.label);
  dialog->setTextValue(question.suggestion);
  dialog->setOkButtonText(inPrompts(QT_TRANSLATE_NOOP("Prompts", "Enregistrer")));
  dialog->setCancelButtonText(inPrompts(QT_TRANSLATE_NOOP("Prompts", "Annuler")));
  dialog->resize(480, dialog->sizeHint().height());
  QObject::connect(dialog, &QInputDialog::textValueSelected, dialog, std::move(then));
  dialog->open();
}

void DialogPrompts::choosePrinter(QWidget* parent, const QString& title, PrinterAnswer then) {
  const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
  printer->setDocName(title);
  auto* dialog = new QPrintDialog(printer.get(), parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(inPrompts(QT_TRANSLATE_NOOP("Prompts", "Imprimer")));
  dialog->setOption(QAbstractPrintDialog::PrintPageRange);
  QObject::connect(dialog, qOverload<>(&QDialog::accepted), dialog,
                   [printer, then = std::move(then)] { then(printer); });
  dialog->open();
}

}  // namespace lianes::gui
