#include "gui/desk/draft.hpp"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>
#include <QtCore/QSet>
#include <QtCore/QStandardPaths>

#include <algorithm>
#include <utility>

#include "gui/kit/text.hpp"
#include "lianes/store/lists.hpp"

namespace lianes::gui {
namespace {

constexpr int kWritingPause = 600;  // milliseconds after the first key that is not written yet
constexpr auto kOnlyMine = QFile::ReadOwner | QFile::WriteOwner;

QDir draftFolder() {
  return {QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/drafts")};
}

QString draftPath(const DraftKey& key) {
  return draftFolder().filePath(
      QStringLiteral("%1_%2_%3.json")
          .arg(key.owner, onScreen(codeOf(key.record.kind)), onScreen(key.record.id.text())));
}

// Those that a form or page on screen holds.
QSet<Draft*>& liveDrafts() {
  static QSet<Draft*> drafts;
  return drafts;
}

bool makeDraftFolder() {
  const auto folder = draftFolder();
  return QDir().mkpath(folder.path()) && QFile::setPermissions(folder.path(), kOnlyMine | QFile::ExeOwner);
}

std::optional<KeptDraft> readDraft(const QString& path, const QString& owner) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
  const auto json = QJsonDocument::fromJson(file.readAll()).object();
  const auto record = RecordReference::parse(fromScreen(json[QStringLiteral("record")].toString()));
  if (!record) return std::nullopt;
  auto title = json[QStringLiteral("title")].toString();
  if (title == onScreen(record->id.text())) title.clear();  // as earlier versions wrote it
  return KeptDraft{{owner, *record},
                   {std::move(title), json[QStringLiteral("fields")].toObject()},
                   QDateTime::fromString(json[QStringLiteral("typed_at")].toString(), Qt::ISODate)};
}

}  // namespace

Draft::Draft(DraftKey key, std::function<DraftContent()> content, QObject* parent)
    : QObject(parent), m_key(std::move(key)), m_content(std::move(content)) {
  m_pause.setSingleShot(true);
  m_pause.setInterval(kWritingPause);
  connect(&m_pause, &QTimer::timeout, this, &Draft::write);
  liveDrafts().insert(this);
}

Draft::~Draft() { liveDrafts().remove(this); }

void Draft::touch() {
  if (!m_pause.isActive()) m_pause.start();
}

void Draft::keep() {
  if (!m_pause.isActive()) return;
  m_pause.stop();
  write();
}

void Draft::discard() {
  m_pause.stop();
  removeDraft(m_key);
}

// A folder that cannot be written takes the net away, not the form: saving does not depend on it.
void Draft::write() {
  const auto content = m_content();
  if (content.fields.isEmpty()) return removeDraft(m_key);
  const QJsonObject json{{QStringLiteral("record"), onScreen(m_key.record.text())},
                         {QStringLiteral("title"), content.title},
                         {QStringLiteral("typed_at"), QDateTime::currentDateTime().toString(Qt::ISODate)},
                         {QStringLiteral("fields"), content.fields}};
  if (!makeDraftFolder()) return;
  QSaveFile file(draftPath(m_key));
  if (!file.open(QIODevice::WriteOnly)) return;
  file.setPermissions(kOnlyMine);
  file.write(QJsonDocument(json).toJson());
  file.commit();
}

QString draftOwner(const store::ConsortiumFile& file) {
  auto name = QByteArray::fromStdString(std::filesystem::weakly_canonical(file.path()).string());
  const auto page = store::listRecords(file, {.kind = EntityKind::Consortium, .most = 1});
  if (page && !page->records.empty()) name += QByteArray::fromStdString(page->records.front().id.text());
  return QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex());
}

QString draftTitle(const store::ConsortiumFile& file, const Record& record) {
  const auto name = store::nameIn(file, record);
  return name == record.id.text() ? QString() : onScreen(name);
}

std::vector<KeptDraft> keptDrafts(const QString& owner) {
  std::vector<KeptDraft> drafts;
  const auto folder = draftFolder();
  for (const auto& name : folder.entryList({owner + QStringLiteral("_*.json")}, QDir::Files)) {
    if (auto draft = readDraft(folder.filePath(name), owner)) drafts.push_back(std::move(*draft));
  }
  std::stable_sort(drafts.begin(), drafts.end(),
                   [](const KeptDraft& one, const KeptDraft& other) { return one.typedAt > other.typedAt; });
  return drafts;
}

std::optional<KeptDraft> keptDraft(const DraftKey& key) { return readDraft(draftPath(key), key.owner); }

void moveDrafts(const QString& from, const QString& to) {
  for (auto* draft : liveDrafts()) {
    auto& owner = draft->m_key.owner;
    if (owner.startsWith(from)) owner.replace(0, from.size(), to);
  }
  const auto folder = draftFolder();
  for (const auto& name : folder.entryList({from + QStringLiteral("*.json")}, QDir::Files)) {
    QFile::rename(folder.filePath(name), folder.filePath(to + name.mid(from.size())));
  }
}

void removeDraft(const DraftKey& key) { QFile::remove(draftPath(key)); }

}  // namespace lianes::gui
