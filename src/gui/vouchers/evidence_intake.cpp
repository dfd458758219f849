#include "gui/vouchers/evidence_intake.hpp"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QPointer>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <filesystem>
#include <memory>

#include "gui/desk/opened_documents.hpp"
#include "gui/desk/prompts.hpp"
#include "gui/desk/session.hpp"
#include "gui/desk/workshop.hpp"
#include "gui/kit/media_type.hpp"
#include "gui/kit/text.hpp"
#include "gui/vouchers/voucher_words.hpp"
#include "lianes/domain/entities/expense.hpp"
#include "lianes/store/expense_rows.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr qint64 kPiece = qint64{1} << 18;
constexpr int kFullProgress = 100;

void fingerprint(QPromise<QByteArray>& promise, const QString& path) {
  QFile file(path);
  QCryptographicHash hash(QCryptographicHash::Sha256);
  promise.setProgressRange(0, kFullProgress);
  if (!file.open(QIODevice::ReadOnly)) {
    promise.addResult(QByteArray());
    return;
  }
  QByteArray piece(kPiece, '\0');
  for (qint64 done = 0; !promise.isCanceled();) {
    const auto count = file.read(piece.data(), piece.size());
    if (count < 0) {
      promise.addResult(QByteArray());
      return;
    }
    if (count == 0) break;
    hash.addData(QByteArrayView(piece.constData(), count));
    done += count;
    promise.setProgressValue(static_cast<int>(done * kFullProgress / std::max<qint64>(file.size(), 1)));
  }
  if (!promise.isCanceled()) promise.addResult(hash.result().toHex());
}

}  // namespace

EvidenceIntake::EvidenceIntake(const Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
  connect(&m_reading, &QFutureWatcherBase::finished, this, &EvidenceIntake::attach);
  connect(&m_reading, &QFutureWatcherBase::progressValueChanged, this, [this](int percent) {
    if (m_current) Q_EMIT progressed(QFileInfo(m_current->path).fileName(), percent);
  });
  connect(&desk.session, &Session::closed, this, &EvidenceIntake::cancel);
}

EvidenceIntake::~EvidenceIntake() {
  m_reading.disconnect(this);
  m_reading.cancel();
}

void EvidenceIntake::add(Id<Expense> voucher, const QStringList& paths) {
  for (const auto& path : paths) m_waiting.push_back({voucher, path});
  if (!m_current) next();
}

void EvidenceIntake::cancel() {
  m_waiting.clear();
  m_reading.cancel();
}

void EvidenceIntake::next() {
  m_current.reset();
  if (m_waiting.empty()) return Q_EMIT finished();
  m_current = m_waiting.front();
  m_waiting.pop_front();
  read(*m_current);
}

void EvidenceIntake::read(const Wanted& wanted) {
  auto promise = std::make_shared<QPromise<QByteArray>>();
  m_reading.setFuture(promise->future());
  promise->start();
  Q_EMIT progressed(QFileInfo(wanted.path).fileName(), 0);
  QThreadPool::globalInstance()->start([promise, path = wanted.path] {
    fingerprint(*promise, path);
    promise->finish();
  });
}

void EvidenceIntake::attach() {
  const auto wanted = *m_current;
  const bool isRead = !m_reading.isCanceled() && m_reading.future().resultCount() > 0;
  if (!isRead || !m_desk.session.isWritable()) return next();
  const auto sha256 = m_reading.result().toStdString();
  const QFileInfo info(wanted.path);
  InputFile bytes(std::filesystem::path(wanted.path.toStdU16String()));
  if (sha256.empty() || !bytes.isOpen()) {
    m_desk.navigator.say(tr("Le fichier « %1 » ne peut pas être lu.").arg(info.fileName()));
    return next();
  }
  if (isThereAlready(wanted, sha256)) return next();
  if (info.size() > 0) return keep(wanted, bytes);
  askForEmpty(wanted);
}

// A file without a byte proves nothing: most often a download or a scan that failed.
void EvidenceIntake::askForEmpty(const Wanted& wanted) {
  const auto name = QFileInfo(wanted.path).fileName();
  if (!m_desk.workshop) {
    Q_EMIT noticed(tr("« %1 » est vide (0 octet)\u202f: il n’est pas joint.").arg(name));
    return next();
  }
  m_desk.workshop->prompts.confirm(
      qobject_cast<QWidget*>(parent()),
      {tr("Fichier vide"),
       tr("« %1 » est vide (0 octet)\u202f: il ne justifie rien. Vérifiez le fichier, ou joignez-le quand "
          "même.")
           .arg(name),
       tr("Joindre quand même")},
      [self = QPointer(this), wanted] {  // the answer may come when the list has gone
        InputFile bytes(std::filesystem::path(wanted.path.toStdU16String()));
        if (self && bytes.isOpen() && self->m_desk.session.isWritable()) self->attachBytes(wanted, bytes);
      });
  next();
}

void EvidenceIntake::keep(const Wanted& wanted, InputFile& bytes) {
  attachBytes(wanted, bytes);
  next();
}

void EvidenceIntake::attachBytes(const Wanted& wanted, InputFile& bytes) {
  const QFileInfo info(wanted.path);
  const Document draft{
      .id = Id<Document>(m_desk.session.newId()),
      .attachedTo = {EntityKind::Expense, wanted.voucher.uuid()},
      .kind = DocumentKind::Evidence,
      .name = fromScreen(harmlessName(info.fileName())),
      .mediaType = mediaTypeOf(info),
      .size = 0,
  };
  const auto problems = m_desk.session.addDocument(bytes, draft);
  if (problems.empty()) {
    m_desk.navigator.announceStep(tr("Le justificatif « %1 » est joint.").arg(info.fileName()));
  } else {
    m_desk.navigator.say(onScreen(wording::sentence(problems.front(), m_desk.session.language())));
  }
}

// The same content on the same voucher is not wanted twice; on another one it may be right, and is told.
bool EvidenceIntake::isThereAlready(const Wanted& wanted, const std::string& sha256) {
  const auto& file = m_desk.session.file();
  const auto name = QFileInfo(wanted.path).fileName();
  QString elsewhere;
  for (const auto& document : store::documentsOfContent(file, sha256)) {
    if (document.attachedTo.kind != EntityKind::Expense) continue;
    if (document.attachedTo.id == wanted.voucher.uuid()) {
      Q_EMIT noticed(
          tr("« %1 » est déjà joint à cette pièce, sous le nom « %2 ».").arg(name, onScreen(document.name)));
      return true;
    }
    const auto expense = file.find(Id<Expense>(document.attachedTo.id));
    if (expense) elsewhere = voucherTitle(*expense, store::VoucherNames(file));
  }
  if (!elsewhere.isEmpty()) {
    Q_EMIT noticed(tr("« %1 » justifie déjà une autre pièce\u202f: %2.").arg(name, elsewhere));
  }
  return false;
}

}  // namespace lianes::gui
