#include "lianes/gui/single_instance.hpp"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>

namespace lianes::gui {
namespace {

constexpr int kPatienceMilliseconds = 2000;
constexpr qint64 kLongestPath = 64 * 1024;

// A path is sent as one line; a path that holds a line break is sent all the same, as its percent form.
QByteArray lineOfPath(const QString& path) { return path.toUtf8().toPercentEncoding("/") + '\n'; }

QString pathOfLine(const QByteArray& line) {
  return QString::fromUtf8(QByteArray::fromPercentEncoding(line.trimmed()));
}

}  // namespace

SingleInstance::SingleInstance(QString name, QObject* parent) : QObject(parent), m_name(std::move(name)) {}

SingleInstance::~SingleInstance() = default;

// The home folder tells persons apart; hashed, because a socket's name is short.
QString SingleInstance::nameForThisPerson() {
  const auto hash = QCryptographicHash::hash(QDir::homePath().toUtf8(), QCryptographicHash::Sha256);
  return QStringLiteral("lianes-") + QString::fromLatin1(hash.toHex().left(16));
}

bool SingleInstance::handOver(const QString& path) const {
  QLocalSocket socket;
  socket.connectToServer(m_name);
  if (!socket.waitForConnected(kPatienceMilliseconds)) return false;
  socket.write(lineOfPath(path));
  while (!socket.canReadLine()) {
    if (!socket.waitForReadyRead(kPatienceMilliseconds)) return false;
  }
  return socket.readLine() == "ok\n";
}

void SingleInstance::listen() {
  m_server = new QLocalServer(this);
  m_server->setSocketOptions(QLocalServer::UserAccessOption);
  connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
  if (m_server->listen(m_name)) return;
  QLocalServer::removeServer(m_name);
  m_server->listen(m_name);
}

void SingleInstance::receive() {
  while (auto* socket = m_server->nextPendingConnection()) {
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
      if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > kLongestPath) socket->abort();
        return;
      }
      const auto path = pathOfLine(socket->readLine(kLongestPath));
      socket->write("ok\n");
      socket->flush();
      socket->disconnectFromServer();
      Q_EMIT handedOver(path);
    });
  }
}

}  // namespace lianes::gui
