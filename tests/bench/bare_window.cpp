#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QStatusBar>

// The floor of bench_window: the least that a program with a window can be. A menu, a word and a status bar.
int main(int argumentCount, char** arguments) {
  const QApplication application(argumentCount, arguments);
  QMainWindow window;
  window.menuBar()->addMenu(QStringLiteral("&Fichier"))->addAction(QStringLiteral("&Quitter"));
  window.setCentralWidget(new QLabel(QStringLiteral("Bonjour"), &window));
  window.statusBar();
  window.show();
  return QApplication::exec();
}
