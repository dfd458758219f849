#include "main/page_pictures.hpp"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QMimeData>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>
#include <QtCore/QUrl>
#include <QtGui/QDropEvent>
#include <QtGui/QPixmap>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>

#include <functional>

#include "lianes/gui/main_window.hpp"
#include "main/report_renderer.hpp"
#include "main/system_environment.hpp"

namespace lianes {
namespace {

constexpr qint64 kPatience = 120'000;  // milliseconds; the preview of a report takes many of them
constexpr int kBetweenLooks = 20;

// A spreadsheet as people keep them: with a row that is entered already, and some that are refused.
constexpr auto kTable =
    "Date;Fournisseur;N° facture;Libellé;Compte;Montant;Devise;Projet\n"
    "12/03/2021;Cimenterie du Plateau (exemple fictif);CP-118;Ciment, 40 sacs;606;260 000;XOF;LESQ\n"
    "15/03/2021;Travaux publics Sangaré (exemple fictif);TPS-31;Caniveaux, tranche 2;604;1 180,50;EUR;LESQ\n"
    "18/03/2021;Soleil du Mandé (exemple fictif);SM-204;Régulateurs de charge;606;97 500;XOF;ORCH\n"
    "18/03/2021;Soleil du Mandé (exemple fictif);SM-204;Régulateurs, copie;606;97 500;XOF;ORCH\n"
    "31/02/2021;Voyages du Beffroi (exemple fictif);VB-77;Suivi du chantier;625;412,00;EUR;LESQ\n"
    "22/03/2021;Scierie Doumbia (exemple fictif);SD-12;Planches;606;douze mille;XOF;LAMB\n"
    "24/03/2021;Imprimerie de la Deûle (exemple fictif);ID-9;Affiches;623;148,20;EUR;LAMB\n"
    "14/02/2025;Imprimerie de la Deûle (exemple fictif);ID-31;Réimpression;623;96,00;EUR;LAMB\n";

bool waitUntil(const std::function<bool()>& condition) {
  QElapsedTimer waited;
  waited.start();
  while (!condition()) {
    if (waited.elapsed() > kPatience) return false;
    QApplication::processEvents(QEventLoop::AllEvents, kBetweenLooks);
  }
  return true;
}

// The pages of a report are drawn by a thread of the viewer, which tells nobody: until then they are blank.
bool isDrawn(QWidget& view) {
  constexpr int kShadesOfLetters = 16;
  QSet<QRgb> shades;
  const auto image = view.grab().toImage();
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      shades.insert(image.pixel(x, y));
      if (shades.size() >= kShadesOfLetters) return true;
    }
  }
  return false;
}

bool isReady(const gui::MainWindow& window, const QWidget& what) {
  if (!window.isFilled()) return false;
  auto* preview = what.findChild<QAbstractScrollArea*>(QStringLiteral("preview"));
  const auto* page = what.findChild<QLabel*>(QStringLiteral("previewPage"));
  return !page || !preview || !preview->isVisible() ||
         (!page->text().isEmpty() && isDrawn(*preview->viewport()));
}

QString nameOfPicture(const QString& title) {
  const auto name = title.toLower().normalized(QString::NormalizationForm_D);
  QString plain;
  for (const auto character : name) {
    if (character.isLetterOrNumber() && character.unicode() < 128) {
      plain += character;
    } else if (character == u' ' || character == u'-') {
      plain += u'-';
    }
  }
  return plain;
}

QDialog* openDialog(const gui::MainWindow& window) {
  for (auto* dialog : window.findChildren<QDialog*>()) {
    if (dialog->isVisible()) return dialog;
  }
  return nullptr;
}

}  // namespace

store::Environment PagePictures::environment() {
  auto environment = systemEnvironment();
  environment.now = [] { return Instant::parse("2021-04-15T09:00:00.000Z").value(); };
  return environment;
}

bool PagePictures::take(const std::filesystem::path& file) {
  gui::applyTheme(m_look.theme);
  gui::MainWindow window(environment, nullptr, reportRenderer());
  window.resize(1280, 800);
  window.show();
  save(window, window, QStringLiteral("accueil"));
  window.openFile(file);
  const auto* pages = window.findChild<QListWidget*>(QStringLiteral("navigation"));
  if (waitUntil([&] { return pages->count() > 0; })) {
    takePages(window, *pages);
  } else {
    QTextStream(stderr) << "L’exemple ne s’est pas ouvert à temps.\n";
    m_isWhole = false;
  }
  return m_isWhole;
}

void PagePictures::takePages(gui::MainWindow& window, const QListWidget& pages) {
  for (int page = 0; page < pages.count(); ++page) {
    const auto title = pages.item(page)->text();
    window.showPage(page);
    takeTabs(window, title);
    takeDialogs(window, title);
    takeImport(window, title);
  }
}

void PagePictures::takeTabs(gui::MainWindow& window, const QString& title) {
  QTabWidget* tabs = nullptr;
  for (auto* each : window.findChildren<QTabWidget*>()) {
    if (each->isVisible() && each->count() > 1) tabs = each;
  }
  if (!tabs) return save(window, window, title);
  // A tab may tell how many it shows; a picture keeps its name when that changes.
  static const QRegularExpression count(QStringLiteral(R"(\s*\(\d+\)$)"));
  for (int tab = 0; tab < tabs->count(); ++tab) {
    tabs->setCurrentIndex(tab);
    save(window, window, title + u'-' + tabs->tabText(tab).remove(u'&').remove(count));
  }
}

// Those that add, and those that make documents; a button that ends in dots opens a dialog. Dialogs of files
// are Qt's own.
void PagePictures::takeDialogs(gui::MainWindow& window, const QString& title) {
  static const QSet<QString> icons{QStringLiteral("list-add"), QStringLiteral("document-export"),
                                   QStringLiteral("folder-documents")};
  for (auto* button : window.findChildren<QPushButton*>()) {
    if (!button->isVisible() || !button->isEnabled() || !button->text().endsWith(u'…')) continue;
    if (!icons.contains(button->icon().name())) continue;
    button->click();
    auto* dialog = openDialog(window);
    if (!dialog) continue;
    if (!qobject_cast<QFileDialog*>(dialog)) {
      save(window, *dialog, title + u'-' + button->text().remove(u'&').remove(u'…'));
    }
    dialog->reject();
  }
}

// A table is dropped on the list of vouchers, where there is one.
void PagePictures::takeImport(gui::MainWindow& window, const QString& title) {
  const QAbstractScrollArea* vouchers = nullptr;
  for (const auto* each : window.findChildren<QAbstractScrollArea*>(QStringLiteral("vouchers"))) {
    if (each->isVisible()) vouchers = each;
  }
  const QTemporaryDir place;
  QFile table(place.filePath(QStringLiteral("depenses-mars.csv")));
  const bool isWritten = table.open(QIODevice::WriteOnly) && table.write(kTable) >= 0;
  if (!vouchers || !isWritten) return tellMissing(title + QStringLiteral("-import"));
  table.close();
  QMimeData dropped;
  dropped.setUrls({QUrl::fromLocalFile(table.fileName())});
  QDragEnterEvent enter(QPoint(8, 8), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(vouchers->viewport(), &enter);
  QDropEvent drop(QPointF(8, 8), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(vouchers->viewport(), &drop);
  auto* dialog = openDialog(window);
  auto* next = dialog ? dialog->findChild<QPushButton*>(QStringLiteral("next")) : nullptr;
  const bool isReady = next && waitUntil([&] { return next->isEnabled(); });
  if (!isReady) {
    if (dialog) dialog->reject();
    return tellMissing(title + QStringLiteral("-import"));
  }
  save(window, *dialog, title + QStringLiteral("-import-colonnes"));
  next->click();
  save(window, *dialog, title + QStringLiteral("-import-apercu"));
  dialog->reject();
  dialog->reject();
}

// Once nothing is awaited and two looks in a row are the same.
void PagePictures::save(const gui::MainWindow& window, QWidget& what, const QString& title) {
  const auto name = nameOfPicture(title) + u'-' + m_look.name + QStringLiteral(".png");
  QImage before;
  const bool isSettled = waitUntil([&] {
    if (!isReady(window, what)) return false;
    QApplication::processEvents(QEventLoop::AllEvents, kBetweenLooks);
    auto now = what.grab().toImage();
    const bool isSame = now == before && isReady(window, what);
    before = std::move(now);
    return isSame;
  });
  const auto path = QDir(m_folder).filePath(name);
  if (!isSettled) return tellMissing(name);
  if (before.save(path)) return;
  QTextStream(stderr) << "Impossible d’écrire " << path << '\n';
  m_isWhole = false;
}

void PagePictures::tellMissing(const QString& name) {
  QTextStream(stderr) << name << "\u00a0: ce que l’image montre n’est pas prêt après " << kPatience / 1000
                      << " secondes\n";
  m_isWhole = false;
}

}  // namespace lianes
