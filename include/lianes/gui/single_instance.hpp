#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

class QLocalServer;

namespace lianes::gui {

// One window for each person at a computer: the first start of the program listens, a later one hands it the
// file it was given and ends. Only the same person's programs can reach it.
class SingleInstance : public QObject {
  Q_OBJECT

 public:
  // `name` is the same for every start of the program by one person: see nameForThisPerson().
  explicit SingleInstance(QString name, QObject* parent = nullptr);
  ~SingleInstance() override;

  static QString nameForThisPerson();

  // Whether an earlier start has taken the path, absolute or empty. False when there is none, or when it does
  // not answer in time; the caller then opens the file itself.
  bool handOver(const QString& path) const;

  // From now on later starts are heard. A name left behind by a program that ended badly is taken over.
  void listen();

 Q_SIGNALS:
  void handedOver(const QString& path);  // empty: the program was started without a file

 private:
  void receive();

  QString m_name;
  QLocalServer* m_server = nullptr;
};

}  // namespace lianes::gui
