#include "gui/projects/documents_tab.hpp"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QIcon>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include "gui/desk/opened_documents.hpp"
#include "gui/desk/session.hpp"
#include "gui/kit/media_type.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/linked_records.hpp"
#include "lianes/base/input_file.hpp"
#include "lianes/store/documents.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kSizeColumn = 3;

// "27 090" as "26,5 Kio".
class SizeCell : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  QString displayText(const QVariant& value, const QLocale& locale) const override {
    QString digits;
    for (const auto character : value.toString()) {
      if (character.isDigit()) digits += character;
    }
    return locale.formattedDataSize(digits.toLongLong());
  }
};

QStringList droppedFiles(const QMimeData& data) {
  QStringList paths;
  for (const auto& url : data.urls()) {
    if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile()) paths.append(url.toLocalFile());
  }
  return paths;
}

}  // namespace

DocumentsTab::DocumentsTab(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_query(desk.session, this),
      m_kind(new QComboBox(this)),
      m_list(new LinkedRecords(desk,
                               {EntityKind::Document,
                                "attached_to",
                                {"name", "kind_of", "dated_on", "size", "title", "number"},
                                tr("Documents du projet"),
                                tr("Ajouter des fichiers…"),
                                tr("Aucun document. Déposez ici des fichiers\u202f: devis, délibération, "
                                   "photos.\nIls sont gardés dans le "
                                   "fichier du consortium et se relisent sur tout ordinateur."),
                                true},
                               this)) {
  setAcceptDrops(true);
  for (const auto code : Choices<DocumentKind>::codes) {
    m_kind->addItem(
        onScreen(wording::choiceLabel(EntityKind::Document, "kind_of", code, desk.session.language())));
  }
  m_kind->setCurrentIndex(static_cast<int>(DocumentKind::Other));
  m_kind->setAccessibleName(tr("Type des fichiers ajoutés"));
  auto* label = new QLabel(tr("&Type des fichiers ajoutés"), this);
  label->setBuddy(m_kind);
  auto* open = new QPushButton(QIcon::fromTheme(QStringLiteral("document-open")), tr("Ouvrir"), this);
  auto* extracted =
      new QPushButton(QIcon::fromTheme(QStringLiteral("document-export")), tr("Extraire…"), this);
  m_list->addButton(open);
  m_list->addButton(extracted);
  m_list->table()->setItemDelegateForColumn(kSizeColumn, new SizeCell(m_list));
  auto* foot = new QHBoxLayout;
  foot->setSpacing(8);
  foot->setContentsMargins(0, 0, 0, 8);
  foot->addWidget(label);
  foot->addWidget(m_kind);
  foot->addStretch();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_list, 1);
  column->addLayout(foot);
  connect(m_list, &LinkedRecords::addAsked, this, &DocumentsTab::askFiles);
  connect(open, &QPushButton::clicked, this, &DocumentsTab::openSelected);
  connect(extracted, &QPushButton::clicked, this, &DocumentsTab::askTarget);
}

void DocumentsTab::setOwner(const std::optional<RecordReference>& owner) { m_list->setOwner(owner); }

void DocumentsTab::refresh() { m_list->refresh(); }

bool DocumentsTab::choose(Uuid document) { return m_list->choose(document); }

bool DocumentsTab::canRemove() const { return m_list->canRemove(); }

void DocumentsTab::removeSelected() { m_list->removeSelected(); }

void DocumentsTab::dragEnterEvent(QDragEnterEvent* event) {
  if (m_desk.session.isWritable() && !droppedFiles(*event->mimeData()).isEmpty())
    event->acceptProposedAction();
}

void DocumentsTab::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  add(droppedFiles(*event->mimeData()));
}

void DocumentsTab::askFiles() {
  auto* files = new QFileDialog(this, tr("Ajouter des fichiers"));
  files->setAttribute(Qt::WA_DeleteOnClose);
  files->setFileMode(QFileDialog::ExistingFiles);
  connect(files, &QFileDialog::filesSelected, this, &DocumentsTab::add);
  files->open();
}

// One file in each turn of the event loop, so that the window stays awake between them.
void DocumentsTab::add(const QStringList& paths) {
  const auto owner = m_list->owner();
  if (!owner || !m_desk.session.isWritable()) return;
  const auto kind = static_cast<DocumentKind>(m_kind->currentIndex());
  for (const auto& path : paths) {
    QMetaObject::invokeMethod(
        this, [this, path, owner = *owner, kind] { addOne(path, owner, kind); }, Qt::QueuedConnection);
  }
}

void DocumentsTab::addOne(const QString& path, const RecordReference& owner, DocumentKind kind) {
  if (!m_desk.session.isWritable()) return;
  const QFileInfo info(path);
  InputFile bytes(std::filesystem::path(path.toStdString()));
  const Document draft{.id = Id<Document>(m_desk.session.newId()),
                       .attachedTo = owner,
                       .kind = kind,
                       .name = fromScreen(harmlessName(info.fileName())),
                       .mediaType = mediaTypeOf(info),
                       .size = 0};
  const auto problems = bytes.isOpen() ? m_desk.session.addDocument(bytes, draft)
                                       : Problems{{ProblemCode::CannotRead, fromScreen(path), {}}};
  if (!problems.empty()) {
    return m_desk.navigator.say(onScreen(wording::line(problems.front(), m_desk.session.language())));
  }
  choose(draft.id.uuid());
  m_desk.navigator.announceStep(tr("« %1 » est ajouté.").arg(info.fileName()));
}

void DocumentsTab::openSelected() {
  const auto record = m_list->selected();
  if (!record) return;
  const auto document = fromRecord<Document>(*record);
  const auto place = placeToOpen(onScreen(document.name), onScreen(document.sha256));
  if (place.isEmpty()) {
    return m_desk.navigator.say(tr("Aucun dossier privé ne peut être créé dans « %1 »\u202f: extrayez le "
                                   "document à l’endroit de votre "
                                   "choix.")
                                    .arg(QDir::tempPath()));
  }
  extract(document, place, true);
}

void DocumentsTab::askTarget() {
  const auto record = m_list->selected();
  if (!record) return;
  const auto document = fromRecord<Document>(*record);
  auto* files = new QFileDialog(this, tr("Extraire le document"));
  files->setAttribute(Qt::WA_DeleteOnClose);
  files->setAcceptMode(QFileDialog::AcceptSave);
  files->selectFile(harmlessName(onScreen(document.name)));
  connect(files, &QFileDialog::fileSelected, this,
          [this, document](const QString& path) { extract(document, path, false); });
  files->open();
}

void DocumentsTab::extract(const Document& document, const QString& target, bool isOpened) {
  const std::filesystem::path path(target.toStdString());
  m_query.ask(
      [id = document.id, path](store::ConsortiumFile& file) {
        store::extractDocument(file, id, path);
        return true;
      },
      [this, target, isOpened](bool) {
        if (isOpened) openDocument(target, m_desk.navigator);
      });
}

}  // namespace lianes::gui
