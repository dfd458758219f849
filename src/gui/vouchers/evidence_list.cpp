#include "gui/vouchers/evidence_list.hpp"

#include <QtCore/QLocale>
#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QDropEvent>
#include <QtGui/QIcon>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <utility>

#include "gui/desk/opened_documents.hpp"
#include "gui/desk/session.hpp"
#include "gui/kit/text.hpp"
#include "gui/vouchers/evidence_intake.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/store/documents.hpp"
#include "lianes/store/lists.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kGapOfEvidence = 4;

QPushButton* evidenceButton(const QString& icon, const QString& text, QWidget* parent) {
  auto* button = new QPushButton(QIcon::fromTheme(icon), text, parent);
  button->setAccessibleName(text);
  return button;
}

QString iconOfMedia(const std::string& type) {
  if (type == "application/pdf") return QStringLiteral("application-pdf");
  if (type.starts_with("image/")) return QStringLiteral("image-x-generic");
  return QStringLiteral("text-x-generic");
}

std::vector<Document> evidenceOf(const store::ConsortiumFile& file, Id<Expense> voucher) {
  const RecordReference owner{EntityKind::Expense, voucher.uuid()};
  const auto page = store::listRecords(
      file, {.kind = EntityKind::Document, .filters = {{"attached_to", owner.text()}}, .most = 200});
  require(page.ok(), "a reference is a value to filter by");
  std::vector<Document> documents;
  for (const auto& record : page->records) documents.push_back(fromRecord<Document>(record));
  return documents;
}

}  // namespace

QStringList droppedFiles(const QMimeData* data) {
  QStringList paths;
  for (const auto& url : data->urls()) {
    if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile()) paths.append(url.toLocalFile());
  }
  return paths;
}

EvidenceList::EvidenceList(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_listing(desk.session, this),
      m_extracting(desk.session, this),
      m_intake(new EvidenceIntake(desk, this)),
      m_list(new QListWidget(this)),
      m_notice(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_cancel(evidenceButton(QStringLiteral("dialog-cancel"), tr("Interrompre"), this)),
      m_add(evidenceButton(QStringLiteral("list-add"), tr("Joindre…"), this)),
      m_open(evidenceButton(QStringLiteral("document-open"), tr("Ouvrir"), this)),
      m_extract(evidenceButton(QStringLiteral("document-export"), tr("Extraire…"), this)),
      m_remove(evidenceButton(QStringLiteral("edit-delete-remove"), tr("Retirer"), this)) {
  setAcceptDrops(true);
  m_list->setObjectName(QStringLiteral("evidence"));
  m_list->setAccessibleName(tr("Justificatifs"));
  m_notice->setObjectName(QStringLiteral("evidence_notice"));
  m_notice->setWordWrap(true);
  m_notice->setTextInteractionFlags(Qt::TextSelectableByMouse);
  layOut();
  connect(m_add, &QPushButton::clicked, this, &EvidenceList::askFiles);
  connect(m_open, &QPushButton::clicked, this, &EvidenceList::openChosen);
  connect(m_extract, &QPushButton::clicked, this, &EvidenceList::askTarget);
  connect(m_remove, &QPushButton::clicked, this, &EvidenceList::removeChosen);
  connect(m_list, &QListWidget::itemActivated, this, &EvidenceList::openChosen);
  connect(m_list, &QListWidget::currentRowChanged, this, &EvidenceList::showState);
  connect(m_cancel, &QPushButton::clicked, m_intake, &EvidenceIntake::cancel);
  connect(m_intake, &EvidenceIntake::noticed, this, [this](const QString& sentence) {
    m_notice->setText(sentence);
    m_notice->show();
  });
  connect(m_intake, &EvidenceIntake::progressed, this, [this](const QString& name, int percent) {
    m_progress->setFormat(name + QStringLiteral(" %p %"));
    m_progress->setValue(percent);
    showState();
  });
  connect(m_intake, &EvidenceIntake::finished, this, &EvidenceList::showState);
  m_notice->hide();
  showState();
}

void EvidenceList::layOut() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGapOfEvidence);
  auto* title = new QLabel(tr("<b>Justificatifs</b> – déposez des fichiers ici"), this);
  title->setBuddy(m_list);
  title->setWordWrap(true);
  column->addWidget(title);
  column->addWidget(m_list, 1);
  column->addWidget(m_notice);
  auto* busy = new QHBoxLayout;
  busy->addWidget(m_progress, 1);
  busy->addWidget(m_cancel);
  column->addLayout(busy);
  // In two rows, as the buttons of the voucher beside them.
  auto* buttons = new QGridLayout;
  buttons->setSpacing(kGapOfEvidence);
  buttons->addWidget(m_add, 0, 0);
  buttons->addWidget(m_open, 0, 1);
  buttons->addWidget(m_extract, 1, 0);
  buttons->addWidget(m_remove, 1, 1);
  column->addLayout(buttons);
}

void EvidenceList::setVoucher(std::optional<Id<Expense>> voucher) {
  if (m_voucher != voucher) m_notice->hide();
  m_voucher = voucher;
  refresh();
}

void EvidenceList::refresh() {
  if (!m_voucher || !m_desk.session.isOpen()) {
    m_listing.drop();
    return show({});
  }
  m_listing.ask([voucher = *m_voucher](store::ConsortiumFile& file) { return evidenceOf(file, voucher); },
                [this](std::vector<Document> documents) { show(std::move(documents)); });
}

void EvidenceList::show(std::vector<Document> documents) {
  if (documents == m_documents && m_list->count() == static_cast<int>(documents.size())) return showState();
  m_documents = std::move(documents);
  m_list->clear();
  for (const auto& document : m_documents) {
    auto* item = new QListWidgetItem(QIcon::fromTheme(iconOfMedia(document.mediaType)),
                                     tr("%1 (%2)").arg(harmlessName(onScreen(document.name)),
                                                       QLocale().formattedDataSize(document.size, 0)),
                                     m_list);
    item->setToolTip(tr("SHA-256\u202f: %1").arg(onScreen(document.sha256)));
  }
  if (!m_documents.empty()) m_list->setCurrentRow(0);
  showState();
}

void EvidenceList::showState() {
  const bool canWrite = m_desk.session.isWritable() && m_voucher;
  m_add->setEnabled(canWrite);
  m_open->setEnabled(chosen() != nullptr);
  m_extract->setEnabled(chosen() != nullptr);
  m_remove->setEnabled(canWrite && chosen() != nullptr);
  m_progress->setVisible(m_intake->isBusy());
  m_cancel->setVisible(m_intake->isBusy());
}

const Document* EvidenceList::chosen() const {
  const int row = m_list->currentRow();
  return row < 0 || row >= static_cast<int>(m_documents.size()) ? nullptr
                                                                : &m_documents[static_cast<std::size_t>(row)];
}

void EvidenceList::add(Id<Expense> voucher, const QStringList& paths) {
  if (!m_desk.session.isWritable() || paths.isEmpty()) return;
  m_notice->hide();
  m_intake->add(voucher, paths);
}

void EvidenceList::askFiles() {
  auto* dialog = new QFileDialog(this, tr("Joindre des justificatifs"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFiles);
  connect(dialog, &QFileDialog::filesSelected, this,
          [this, voucher = *m_voucher](const QStringList& paths) { add(voucher, paths); });
  dialog->open();
}

void EvidenceList::askTarget() {
  const auto document = *chosen();
  auto* dialog = new QFileDialog(this, tr("Extraire le justificatif"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->selectFile(harmlessName(onScreen(document.name)));
  connect(dialog, &QFileDialog::fileSelected, this,
          [this, document](const QString& path) { extract(document, path, false); });
  dialog->open();
}

void EvidenceList::openChosen() {
  if (!chosen()) return;
  const auto document = *chosen();
  const auto place = placeToOpen(onScreen(document.name), onScreen(document.sha256));
  if (!place.isEmpty()) extract(document, place, true);
}

void EvidenceList::extract(const Document& document, const QString& target, bool isOpened) {
  m_extracting.ask(
      [id = document.id, path = std::filesystem::path(target.toStdU16String())](store::ConsortiumFile& file) {
        store::extractDocument(file, id, path);
        return true;
      },
      [this, target, isOpened](bool) {
        if (isOpened) openDocument(target, m_desk.navigator);
      });
}

void EvidenceList::removeChosen() {
  const auto document = *chosen();
  const auto problems = m_desk.session.performFrom([&](const store::ConsortiumFile& file) {
    return app::removalStep(file, EntityKind::Document, document.id.uuid());
  });
  if (problems.empty()) {
    m_desk.navigator.announceStep(tr("« %1 » ne justifie plus cette pièce.").arg(onScreen(document.name)));
  } else {
    m_desk.navigator.say(onScreen(wording::sentence(problems.front(), m_desk.session.language())));
  }
}

void EvidenceList::dragEnterEvent(QDragEnterEvent* event) {
  if (m_voucher && m_desk.session.isWritable() && !droppedFiles(event->mimeData()).isEmpty()) {
    event->acceptProposedAction();
  }
}

void EvidenceList::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  if (m_voucher) add(*m_voucher, droppedFiles(event->mimeData()));
}

}  // namespace lianes::gui
