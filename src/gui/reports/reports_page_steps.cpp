#include <QtCore/QPointer>
#include <QtGui/QGuiApplication>
#include <QtPrintSupport/QPrinter>

#include <utility>

#include "gui/desk/prompts.hpp"
#include "gui/desk/report_orders.hpp"
#include "gui/desk/session.hpp"
#include "gui/desk/today.hpp"
#include "gui/desk/work_bar.hpp"
#include "gui/desk/workshop.hpp"
#include "gui/kit/print_pdf.hpp"
#include "gui/kit/text.hpp"
#include "gui/reports/format_choice.hpp"
#include "gui/reports/formats_dialog.hpp"
#include "gui/reports/other_documents_dialog.hpp"
#include "gui/reports/report_gaps_tab.hpp"
#include "gui/reports/report_texts_tab.hpp"
#include "gui/reports/reports_page.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/wording/problem_text.hpp"

// What the page of reports does with one: freezing, reopening, sending, printing and exporting.
namespace lianes::gui {
namespace {

// The tables of a report are some twenty files: they are counted.
QString namesOf(const std::vector<std::filesystem::path>& files) {
  QStringList names;
  QStringList tables;
  for (const auto& file : files) {
    (file.extension() == ".csv" ? tables : names).append(onScreen(file.filename().string()));
  }
  if (tables.size() > 1) {
    names.append(ReportsPage::tr("%1 tableaux CSV").arg(tables.size()));
  } else {
    names.append(tables);
  }
  return names.join(QStringLiteral(", "));
}

}  // namespace

void ReportsPage::askFreezing() {
  if (!m_report) return;
  auto* dialog =
      new FormatsDialog({.title = tr("Figer le rapport"),
                         .guidance = tr("Les chiffres et les fichiers choisis sont gardés\u202f: les "
                                        "exporter plus tard donnera les mêmes. Le rouvrir demandera "
                                        "une raison."),
                         .action = tr("Figer"),
                         .formats = app::formatsOf(app::OutputKind::Final)},
                        this);
  dialog->choice().insistOn(app::ReportFormat::Pdf);
  connect(dialog, &FormatsDialog::chosen, this,
          [this, id = m_report->id](const auto& formats) { freeze(id, formats); });
  dialog->open();
}

// The documents are made by a worker; what was changed meanwhile makes them anew.
void ReportsPage::freeze(Id<Report> id, const std::vector<app::ReportFormat>& formats) {
  m_texts->save();
  m_gaps->save();
  tell({});
  const DocumentWriter writer{m_desk.workshop->renderer, m_desk.session.language()};
  m_work->start(
      tr("Le rapport se fige"),
      [id, formats, writer](store::ConsortiumFile& file, LongWork& work) {
        return prepareOrder(file, id, formats, writer, work);
      },
      [this, id, formats](const Preparation& made) {
        if (!made.refusal.isEmpty()) return m_desk.navigator.say(made.refusal);
        if (!made.prepared->isOf(m_desk.session.file())) return freeze(id, formats);
        QGuiApplication::setOverrideCursor(Qt::WaitCursor);
        const auto problems = m_desk.session.carryOut(
            [&](store::ConsortiumFile& file) { return app::keepFrozen(file, *made.prepared); });
        QGuiApplication::restoreOverrideCursor();
        if (sayProblems(problems)) tell(tr("Le rapport est figé. Ses chiffres et ses fichiers sont gardés."));
      });
}

void ReportsPage::askReopening() {
  if (!m_report || !m_desk.workshop) return;
  m_desk.workshop->prompts.askText(this, {tr("Rouvrir le rapport"), tr("Pourquoi le rouvrir\u202f:"), {}},
                                   [guard = QPointer(this), id = m_report->id](const QString& reason) {
                                     if (guard) guard->reopen(id, reason);
                                   });
}

void ReportsPage::reopen(Id<Report> id, const QString& reason) {
  const auto step = app::reopeningStep(m_desk.session.file(), id, fromScreen(reason.trimmed()));
  if (!step) {
    if (step.error().front().code == ProblemCode::Missing) {
      return m_desk.navigator.say(tr("Un rapport figé ne se rouvre pas sans raison\u202f: dites pourquoi."));
    }
    sayProblems(step.error());
    return;
  }
  if (sayProblems(m_desk.session.perform(*step)))
    tell(tr("Le rapport est rouvert\u202f: il suit de nouveau le dossier."));
}

// Frozen, then sent to the ministry, then accepted by it.
void ReportsPage::askState() {
  if (!m_report || !m_desk.workshop) return;
  const bool isSent = m_report->state == ReportState::Sent;
  const auto next = isSent ? ReportState::Accepted : ReportState::Sent;
  const TextQuestion question{
      isSent ? tr("Accord du ministère") : tr("Envoi au ministère"),
      isSent ? tr("Accepté le (ensuite, le rapport ne se rouvre plus)\u202f:") : tr("Envoyé le\u202f:"),
      onScreen(formatFrench(today(m_desk.session)))};
  m_desk.workshop->prompts.askText(this, question,
                                   [guard = QPointer(this), id = m_report->id, next](const QString& day) {
                                     if (guard) guard->noteState(id, next, day);
                                   });
}

void ReportsPage::noteState(Id<Report> id, ReportState state, const QString& day) {
  const auto date = parseTypedDate(fromScreen(day), today(m_desk.session));
  if (!date) {
    sayProblems({date.error()});
    return;
  }
  auto report = m_desk.session.find(id);
  if (!report) return;
  report->state = state;
  (state == ReportState::Accepted ? report->acceptedOn : report->sentOn) = *date;
  sayProblems(m_desk.session.performFrom(
      [&](const store::ConsortiumFile& file) { return app::savingStep(file, toRecord(*report)); }));
}

bool ReportsPage::canPrint() const { return m_report && canWriteDocuments(); }

void ReportsPage::print() {
  if (!canPrint() || m_work->isRunning()) return;
  m_texts->save();
  m_gaps->save();
  m_desk.workshop->prompts.choosePrinter(
      this, onScreen(m_report->title),
      [guard = QPointer(this),
       order = orderOf(*m_report, m_chosen)](const std::shared_ptr<QPrinter>& printer) {
        if (!guard) return;
        guard->tell({});
        const DocumentWriter writer{guard->m_desk.workshop->renderer, guard->m_desk.session.language()};
        guard->m_work->start(
            tr("Impression"),
            [order, writer, printer](store::ConsortiumFile& file, LongWork& work) {
              auto made = pdfOf(file, order, writer, work);
              if (!made.refusal.isEmpty()) return made.refusal;
              const bool isPrinted = printPdf(made.bytes, *printer, [&work] { return work.isWanted(); });
              return isPrinted ? QString()
                               : tr("L’imprimante n’a pas pris le document. Vérifiez-la, puis recommencez.");
            },
            [page = guard.data()](const QString& refusal) {
              if (!refusal.isEmpty()) return page->m_desk.navigator.say(refusal);
              page->tell(tr("Le rapport est envoyé à l’imprimante."));
            });
      });
}

void ReportsPage::askExport() {
  if (!m_report || !m_desk.workshop) return;
  m_texts->save();
  m_gaps->save();
  const auto order = orderOf(*m_report, m_chosen);
  const bool isKept =
      m_chosen.empty() && m_desk.session.readOrNothing([&](const store::ConsortiumFile& file) {
        return app::isKept(file, m_report->id);
      });
  auto formats = app::formatsOf(order.kind);
  if (isKept) {
    std::erase_if(formats, [&](app::ReportFormat format) {
      return app::frozenDocuments(m_desk.session.file(), m_report->id, format).empty();
    });
  }
  auto* dialog = new FormatsDialog(
      {.title = tr("Exporter le rapport"),
       .guidance = isKept ? tr("Les fichiers sont ceux qui ont été figés, au bit près.")
                          : tr("Les fichiers sont faits avec ce que dit le dossier maintenant."),
       .action = tr("Choisir le dossier…"),
       .formats = formats,
       .chosen = m_formats.value_or(usualFormats())},
      this);
  connect(dialog, &FormatsDialog::chosen, this, [this, order](const auto& chosen) {
    m_formats = chosen;
    askFolder({order, chosen});
  });
  dialog->open();
}

void ReportsPage::askOthers() {
  if (!m_desk.workshop) return;
  auto* dialog = new OtherDocumentsDialog(m_desk.session, this);
  connect(dialog, &OtherDocumentsDialog::chosen, this, [this](const app::Order& order, const auto& formats) {
    askFolder({order, formats});
  });
  dialog->open();
}

void ReportsPage::askFolder(const WantedDocument& wanted) {
  m_desk.workshop->prompts.chooseFolder(this, tr("Exporter dans"),
                                        [guard = QPointer(this), wanted](const QString& folder) {
                                          if (guard) guard->exportInto(folder, wanted);
                                        });
}

void ReportsPage::exportInto(const QString& folder, const WantedDocument& wanted) {
  tell({});
  const DocumentWriter writer{m_desk.workshop->renderer, m_desk.session.language()};
  m_work->start(
      tr("Écriture dans « %1 »").arg(folder),
      [wanted, writer, path = pathFromScreen(folder)](store::ConsortiumFile& file, LongWork& work) {
        return writeOrder(file, wanted, path, writer, work);
      },
      [this, folder, wanted](const WrittenDocument& written) {
        if (!written.refusal.isEmpty()) {
          return written.mayDoElsewhere ? tellNotWritten(written.refusal, wanted) : tell(written.refusal);
        }
        tell(tr("Écrit dans « %1 »\u202f: %2").arg(folder, namesOf(written.files)), folder);
      });
}

}  // namespace lianes::gui
