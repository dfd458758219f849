#pragma once

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <deque>
#include <optional>

#include "gui/desk/navigator.hpp"
#include "lianes/base/input_file.hpp"
#include "lianes/domain/entities/document.hpp"

namespace lianes::gui {

// Takes files in as the evidence of a voucher, one step each, in their order. Each is read to its end by a
// worker first, in pieces, which shows whether the consortium knows its content already.
class EvidenceIntake : public QObject {
  Q_OBJECT

 public:
  explicit EvidenceIntake(const Desk& desk, QObject* parent = nullptr);
  ~EvidenceIntake() override;

  void add(Id<Expense> voucher, const QStringList& paths);
  void cancel();  // what is not in the file yet stays out
  bool isBusy() const { return m_current.has_value(); }

 Q_SIGNALS:
  void progressed(const QString& name, int percent);
  void noticed(const QString& sentence);  // about a content that is there already
  void finished();                        // nothing is left to be taken in

 private:
  struct Wanted {
    Id<Expense> voucher;
    QString path;
  };

  void next();
  void read(const Wanted& wanted);
  void attach();
  void askForEmpty(const Wanted& wanted);
  void keep(const Wanted& wanted, InputFile& bytes);
  void attachBytes(const Wanted& wanted, InputFile& bytes);
  bool isThereAlready(const Wanted& wanted, const std::string& sha256);

  Desk m_desk;
  std::deque<Wanted> m_waiting;
  std::optional<Wanted> m_current;
  QFutureWatcher<QByteArray> m_reading;  // the content's SHA-256; empty where the file cannot be read
};

}  // namespace lianes::gui
