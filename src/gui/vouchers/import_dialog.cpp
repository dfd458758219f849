#include "gui/vouchers/import_dialog.hpp"

#include <QtCore/QPointer>
#include <QtGui/QClipboard>
#include <QtGui/QCloseEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <optional>
#include <sstream>
#include <utility>

#include "gui/desk/help_window.hpp"
#include "gui/desk/prompts.hpp"
#include "gui/desk/session.hpp"
#include "gui/desk/workshop.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/tones.hpp"
#include "gui/vouchers/import_columns_page.hpp"
#include "gui/vouchers/import_preview_page.hpp"
#include "gui/vouchers/mapping_memory.hpp"
#include "lianes/base/input_file.hpp"
#include "lianes/exchange/offered_table.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr QSize kImportSize{1200, 660};
constexpr int kLookEvery = 50;  // milliseconds

Checked<exchange::OfferedTable> tableOf(const ImportSource& source, const exchange::TableForm& form) {
  std::optional<InputFile> file;
  std::istringstream text(source.text);
  if (!source.file.empty()) {
    file.emplace(source.file);
    if (file->isSomethingElse()) return failure(Problem{ProblemCode::NotAPlainFile, {}, {}});
    if (!file->isOpen()) return failure(Problem{ProblemCode::CannotRead, {}, {}});
  }
  return exchange::readOffered(file ? static_cast<std::istream&>(*file) : text, form);
}

}  // namespace

struct ImportDialog::Loaded {
  Checked<exchange::OfferedTable> table;
  VoucherChoices choices;
};

struct ImportDialog::Previewed {
  std::optional<app::ImportPreview> preview;
};

ImportDialog::ImportDialog(const Desk& desk, ImportSource source, QWidget* parent)
    : QDialog(parent),
      m_desk(desk),
      m_source(std::move(source)),
      m_columns(new ImportColumnsPage(desk.session.language(), this)),
      m_preview(new ImportPreviewPage(desk.session.language(), this)),
      m_pages(new QStackedWidget(this)),
      m_said(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_back(new QPushButton(tr("Colonnes"), this)),
      m_next(new QPushButton(this)),
      m_cancel(new QPushButton(tr("Annuler"), this)),
      m_reading(desk.session, this),
      m_progress(std::make_shared<Progress>()) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName(QStringLiteral("import_dialog"));
  setWindowTitle(tr("Importer des dépenses"));
  resize(kImportSize);
  layOut();
  connect(m_columns, &ImportColumnsPage::formChanged, this, &ImportDialog::load);
  connect(m_columns, &ImportColumnsPage::headChanged, this, &ImportDialog::takeHead);
  connect(m_columns, &ImportColumnsPage::planChanged, this, &ImportDialog::showState);
  connect(m_columns, &ImportColumnsPage::folderAsked, this, &ImportDialog::askFolder);
  connect(m_columns, &ImportColumnsPage::otherFileAsked, this, &ImportDialog::askFile);
  connect(m_preview, &ImportPreviewPage::takenChanged, this, &ImportDialog::showState);
  connect(m_next, &QPushButton::clicked, this, &ImportDialog::goOn);
  connect(m_cancel, &QPushButton::clicked, this, [this] {
    if (m_look.isActive()) return reject();
    QDialog::reject();
  });
  connect(m_back, &QPushButton::clicked, this, &ImportDialog::reject);
  connect(new QShortcut(QKeySequence::HelpContents, this), &QShortcut::activated, this, [this] {
    auto* help = new HelpWindow(this);
    help->showGuide(QStringLiteral("importer"));
    help->show();
  });
  connect(&m_desk.session, &Session::closing, this, [this] {
    m_progress->isStopped = true;
    QDialog::reject();
  });
  connect(&m_reading, &BackgroundQuery::runningChanged, this, &ImportDialog::noteReading);
  connect(&m_look, &QTimer::timeout, this, [this] {
    m_bar->setMaximum(static_cast<int>(m_progress->total));
    m_bar->setValue(static_cast<int>(m_progress->done));
  });
  load();
}

ImportDialog::~ImportDialog() { m_progress->isStopped = true; }

void ImportDialog::layOut() {
  m_pages->addWidget(m_columns);
  m_pages->addWidget(m_preview);
  m_said->setObjectName(QStringLiteral("said"));
  m_said->setWordWrap(true);
  m_said->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  m_bar->setObjectName(QStringLiteral("progress"));
  m_bar->setAccessibleName(tr("Avancement"));
  m_back->setObjectName(QStringLiteral("back"));
  m_next->setObjectName(QStringLiteral("next"));
  m_cancel->setObjectName(QStringLiteral("cancel"));
  m_back->setAutoDefault(false);
  m_cancel->setAutoDefault(false);
  m_next->setDefault(true);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_bar, 1);
  buttons->addStretch(1);
  for (auto* button : {m_back, m_next, m_cancel}) buttons->addWidget(button);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(8);
  column->addWidget(m_pages, 1);
  column->addWidget(m_said);
  column->addLayout(buttons);
}

bool ImportDialog::isOnPreview() const { return m_pages->currentWidget() == m_preview; }

// --- what is running

void ImportDialog::begin(const QString& doing) {
  m_progress = std::make_shared<Progress>();
  m_said->setText(doing);
  m_said->setPalette(palette());
  m_look.start(kLookEvery);
  showState();
}

void ImportDialog::end() {
  m_look.stop();
  m_said->clear();
  showState();
}

void ImportDialog::refuse(const QString& sentence) {
  tint(m_said, Tone::Bad);
  m_said->setText(sentence);
}

void ImportDialog::showState() {
  const bool isRunning = m_look.isActive();
  const auto taken = isOnPreview() ? m_preview->taken().size() : 0;
  m_bar->setVisible(isRunning);
  m_pages->setEnabled(!isRunning);
  m_back->setVisible(isOnPreview());
  m_back->setEnabled(!isRunning);
  const bool isAsking = isOnPreview() && m_preview->hasQuestions();
  const bool isPossible = isAsking ? !m_preview->answers().empty() : taken > 0;
  m_next->setText(isAsking        ? tr("Répondre")
                  : isOnPreview() ? tr("Importer")
                                  : tr("Voir ce qui sera importé"));
  m_next->setEnabled(!isRunning && (isOnPreview() ? isPossible : m_columns->isComplete()));
  m_next->setToolTip(isAsking && !isPossible        ? tr("Répondez d’abord à une question.")
                     : isOnPreview() && !isPossible ? tr("Aucune rangée n’est prise.")
                                                    : QString());
}

void ImportDialog::reject() {
  m_progress->isStopped = true;
  if (m_awaitsReading) {
    const bool isLoading = !m_table;
    m_awaitsReading = false;
    m_reading.drop();
    end();
    return isLoading ? QDialog::reject() : void();
  }
  if (m_look.isActive()) return;  // it stops what is being entered, if that is not too late
  if (!isOnPreview()) return QDialog::reject();
  m_pages->setCurrentWidget(m_columns);
  m_said->clear();
  showState();
  m_next->setFocus(Qt::OtherFocusReason);
}

// The window's own button leaves from every page.
void ImportDialog::closeEvent(QCloseEvent* event) {
  if (m_look.isActive()) {
    reject();
    event->setAccepted(!isVisible());
    return;
  }
  event->accept();
  QDialog::reject();
}

// A reading that failed has no answer; the session has told why.
void ImportDialog::noteReading() {
  if (m_reading.isRunning()) return;
  QTimer::singleShot(0, this, [this] {
    if (!m_awaitsReading || m_reading.isRunning()) return;
    m_awaitsReading = false;
    end();
    refuse(
        tr("Le tableau n’a pas pu être examiné\u202f: le dossier ne répond pas ou n’est plus ouvert. "
           "Réessayez."));
  });
}

// --- the table

void ImportDialog::load() {
  m_table.reset();
  begin(tr("Lecture du tableau…"));
  m_awaitsReading = true;
  m_reading.ask(
      [source = m_source, form = m_columns->form()](store::ConsortiumFile& file) {
        return Loaded{tableOf(source, form), readVoucherChoices(file)};
      },
      [this](Loaded loaded) { showLoaded(std::move(loaded)); });
}

void ImportDialog::showLoaded(Loaded loaded) {
  m_awaitsReading = false;
  end();
  if (!loaded.table) {
    m_table.reset();
    return refuse(
        tr("« %1 » ne peut pas être importé\u202f: %2.")
            .arg(m_source.name, onScreen(wording::line(loaded.table.error(), m_desk.session.language()))));
  }
  m_columns->setSheets(*loaded.table);
  m_table = std::make_shared<const exchange::DelimitedTable>(std::move(loaded.table->table));
  m_columns->setChoices(loaded.choices);
  auto plan = app::proposedPlan(*m_table);
  if (const auto remembered = rememberedMapping(plan)) {
    if (auto same = app::planBy(*remembered, *m_table)) plan = std::move(same).value();
  }
  if (!m_source.owner.isEmpty()) plan.project = fromScreen(m_source.owner);
  if (m_folder.isEmpty() && !m_source.file.empty()) m_folder = onScreen(m_source.file.parent_path().string());
  m_columns->setEvidenceFolder(m_folder);
  m_columns->show(m_source.name, m_table, std::move(plan));
  showState();
  if (m_columns->isComplete()) {
    m_next->setFocus(Qt::OtherFocusReason);
  } else {
    m_columns->focusFirst();
  }
}

void ImportDialog::takeHead(std::size_t head) {
  exchange::ExpenseMapping mapping;
  mapping.head = head;
  mapping.project = fromScreen(m_source.owner);
  if (auto plan = app::planBy(mapping, *m_table))
    m_columns->show(m_source.name, m_table, std::move(plan).value());
}

void ImportDialog::askFile() {
  if (!m_desk.workshop) return;
  m_desk.workshop->prompts.openFile(this,
                                    {tr("Importer des dépenses"),
                                     {},
                                     tr("Tableaux (*.csv *.tsv *.txt *.xlsx *.ods);;Tous les fichiers (*)"),
                                     QStringLiteral("csv")},
                                    [this](const QString& path) {
                                      m_source.file = pathFromScreen(path);
                                      m_source.name = path.section(u'/', -1);
                                      m_folder.clear();
                                      m_columns->setSheets({});
                                      load();
                                    });
}

void ImportDialog::askFolder() {
  if (!m_desk.workshop) return;
  m_desk.workshop->prompts.chooseFolder(this, tr("Dossier des justificatifs"), [this](const QString& folder) {
    m_folder = folder;
    m_columns->setEvidenceFolder(folder);
  });
}

// --- what becomes of it

void ImportDialog::goOn() {
  if (!isOnPreview()) return preview();
  m_preview->hasQuestions() ? answer() : enter();
}

// The answers become part of the plan, which is looked at anew.
void ImportDialog::answer() {
  auto mapping = app::mappingOf(m_columns->plan());
  for (const auto& [key, value] : m_preview->answers()) {
    auto answered = app::answered(mapping, key, value);
    if (answered) mapping = std::move(answered).value();
  }
  auto plan = app::planBy(mapping, *m_table);
  if (!plan) return refuse(onScreen(wording::line(plan.error(), m_desk.session.language())));
  m_columns->show(m_source.name, m_table, std::move(plan).value());
  preview();
}

void ImportDialog::preview() {
  if (!m_columns->isComplete()) return;
  std::optional<std::filesystem::path> folder;
  if (m_columns->attachesEvidence()) folder = pathFromScreen(m_folder);
  begin(tr("Examen des rangées…"));
  m_awaitsReading = true;
  m_reading.ask(
      [table = m_table, plan = m_columns->plan(), folder,
       progress = m_progress](store::ConsortiumFile& file) {
        return Previewed{
            app::previewImport(file, {*table, plan, folder, [&](std::size_t done, std::size_t total) {
                                        progress->done = done;
                                        progress->total = total;
                                        return !progress->isStopped;
                                      }})};
      },
      [this](Previewed previewed) { showPreview(std::move(previewed)); });
}

void ImportDialog::showPreview(Previewed previewed) {
  m_awaitsReading = false;
  end();
  if (!previewed.preview) return;
  rememberMapping(m_columns->plan());
  m_previewed = std::make_shared<const app::ImportPreview>(std::move(*previewed.preview));
  m_pages->setCurrentWidget(m_preview);
  m_preview->show(m_previewed, m_columns->ownerNames());
  showState();
  m_preview->focusTable();
}

void ImportDialog::enter() {
  const auto rows = m_preview->taken();
  if (rows.empty() || !m_desk.session.isWritable()) return;
  begin(tr("Saisie des pièces…"));
  m_desk.session.carryOutAside(
      [rows, kept = m_previewed, name = fromScreen(m_source.name),
       progress = m_progress](store::ConsortiumFile& file) -> Result<store::StepNumber, Problems> {
        auto entered = app::importExpenses(file, name, rows, [&](std::size_t done, std::size_t total) {
          progress->done = done;
          progress->total = total;
          return !progress->isStopped;
        });
        if (!entered) return failure(entered.error());
        progress->isEntered = entered.value().has_value();
        return entered.value().value_or(0);
      },
      [self = QPointer<ImportDialog>(this), count = rows.size()](const Problems& problems) {
        if (self) self->finish(count, problems);
      });
}

void ImportDialog::finish(std::size_t count, const Problems& problems) {
  const bool isEntered = m_progress->isEntered;
  end();
  if (!problems.empty()) {
    return refuse(tr("Rien n’a été saisi. %1.")
                      .arg(onScreen(wording::line(problems.front(), m_desk.session.language()))));
  }
  if (!isEntered) return m_said->setText(tr("Arrêté : rien n’a été saisi."));
  m_desk.navigator.announceStep(count > 1 ? tr("%1 pièces importées de « %2 ».").arg(count).arg(m_source.name)
                                          : tr("Une pièce importée de « %1 ».").arg(m_source.name));
  QDialog::accept();
}

void askExpenseImport(const Desk& desk, const QString& owner, QWidget* parent) {
  if (!desk.workshop || !desk.session.isWritable()) return;
  desk.workshop->prompts.openFile(
      parent,
      {ImportDialog::tr("Importer des dépenses"),
       {},
       ImportDialog::tr("Tableaux (*.csv *.tsv *.txt *.xlsx *.ods);;Tous les fichiers (*)"),
       QStringLiteral("csv")},
      [desk, owner, parent](const QString& path) {
        importExpensesFrom(
            desk, {.name = path.section(u'/', -1), .file = pathFromScreen(path), .owner = owner}, parent);
      });
}

bool importPastedExpenses(const Desk& desk, const QString& owner, QWidget* parent) {
  const auto text = QGuiApplication::clipboard()->text();
  if (text.trimmed().isEmpty() || !desk.session.isWritable()) return false;
  importExpensesFrom(
      desk, {.name = ImportDialog::tr("Rangées collées"), .text = text.toStdString(), .owner = owner},
      parent);
  return true;
}

void importExpensesFrom(const Desk& desk, ImportSource source, QWidget* parent) {
  (new ImportDialog(desk, std::move(source), parent))->open();
}

}  // namespace lianes::gui
