#include "gui/people/privacy_dialogs.hpp"

#include <QtCore/QDateTime>
#include <QtCore/QSaveFile>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QIcon>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <memory>
#include <string>
#include <vector>

#include "gui/desk/session.hpp"
#include "gui/desk/today.hpp"
#include "gui/kit/text.hpp"
#include "lianes/app/privacy.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"
#include "lianes/wording/step_text.hpp"

namespace lianes::gui {
namespace {

constexpr QSize kExtractSize{680, 560};
constexpr int kWarningWidth = 520;

// A reference to what is gone keeps its id.
QString extractValue(const Session& session, EntityKind kind, const FieldDescription& field,
                     const FieldValue& value) {
  if (const auto* id = std::get_if<Uuid>(&value); id && field.target) {
    const auto linked = session.file().find(*field.target, *id);
    return onScreen(linked ? store::nameIn(session.file(), *linked) : id->text());
  }
  return onScreen(wording::fieldText(kind, field.name, value, session.language()));
}

QString extractRecord(const Session& session, const Record& record) {
  QStringList lines;
  const auto& fields = describe(record.kind).fields;
  for (std::size_t at = 0; at < fields.size(); ++at) {
    if (std::holds_alternative<std::monostate>(record.values[at])) continue;
    lines.append(
        QStringLiteral("  %1\u202f: %2")
            .arg(capitalised(onScreen(wording::fieldLabel(record.kind, fields[at].name, session.language()))),
                 extractValue(session, record.kind, fields[at], record.values[at])));
  }
  return lines.join(u'\n');
}

}  // namespace

QString accessExtract(const Session& session, Id<Person> person) {
  const auto holdings = app::holdingsOf(session.file(), person);
  const auto language = session.language();
  QStringList text;
  text << AccessExtractDialog::tr("Données détenues sur une personne (RGPD, article 15)")
       << AccessExtractDialog::tr("Fichier %1, au %2")
              .arg(onScreen(session.file().path().filename().string()),
                   onScreen(formatFrench(today(session))))
       << QString() << AccessExtractDialog::tr("Sa fiche") << extractRecord(session, holdings.person);
  for (const auto& mention : holdings.mentions) {
    text << QString()
         << QStringLiteral("%1 — %2").arg(capitalised(onScreen(wording::kindLabel(mention.kind, language))),
                                          onScreen(store::nameIn(session.file(), mention)))
         << extractRecord(session, mention);
  }
  text << QString() << AccessExtractDialog::tr("Étapes du journal qui ont écrit sa fiche");
  for (const auto& step : holdings.history) {
    const auto at = QDateTime::fromMSecsSinceEpoch(step.at.millisecondsSince1970());
    text << QStringLiteral("  %1, %2\u202f: %3")
                .arg(at.toString(QStringLiteral("dd/MM/yyyy HH:mm")), onScreen(step.author),
                     onScreen(wording::stepTitle(step, language)));
  }
  text << QString()
       << AccessExtractDialog::tr(
              "Ne sont pas cherchés ici\u202f: les textes libres et les pièces jointes où la "
              "personne serait nommée.");
  return text.join(u'\n') + u'\n';
}

AccessExtractDialog::AccessExtractDialog(Session& session, Id<Person> person, QWidget* parent)
    : QDialog(parent), m_text(new QPlainTextEdit(accessExtract(session, person), this)) {
  setWindowTitle(tr("Extrait d’accès"));
  setAttribute(Qt::WA_DeleteOnClose);
  m_text->setReadOnly(true);
  m_text->setTabChangesFocus(true);
  m_text->setAccessibleName(tr("Extrait d’accès"));
  auto* buttons = new QDialogButtonBox(this);
  auto* copying = buttons->addButton(tr("Copier"), QDialogButtonBox::ActionRole);
  copying->setIcon(QIcon::fromTheme(QStringLiteral("edit-copy")));
  auto* saving = buttons->addButton(tr("Enregistrer…"), QDialogButtonBox::ActionRole);
  saving->setIcon(QIcon::fromTheme(QStringLiteral("document-save")));
  buttons->addButton(tr("Fermer"), QDialogButtonBox::RejectRole);
  connect(copying, &QPushButton::clicked, this,
          [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
  connect(saving, &QPushButton::clicked, this, &AccessExtractDialog::save);
  connect(buttons, &QDialogButtonBox::rejected, this, &AccessExtractDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 12, 16, 12);
  column->addWidget(m_text);
  column->addWidget(buttons);
  resize(kExtractSize);
}

void AccessExtractDialog::save() {
  auto* files = new QFileDialog(this, tr("Enregistrer l’extrait"), {}, tr("Texte (*.txt)"));
  files->setAttribute(Qt::WA_DeleteOnClose);
  files->setAcceptMode(QFileDialog::AcceptSave);
  files->setDefaultSuffix(QStringLiteral("txt"));
  connect(files, &QFileDialog::fileSelected, this, [this](const QString& path) {
    QSaveFile file(path);
    const auto bytes = m_text->toPlainText().toUtf8();
    const bool isSaved =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    setWindowTitle(isSaved ? tr("Extrait enregistré") : tr("L’extrait n’a pas pu être enregistré"));
  });
  files->open();
}

AnonymiseDialog::AnonymiseDialog(const Desk& desk, Id<Person> person, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_person(person) {
  setWindowTitle(tr("Anonymiser une personne"));
  setAttribute(Qt::WA_DeleteOnClose);
  const auto known = desk.session.find(person);
  const auto name = known ? onScreen(store::nameOf(toRecord(*known))) : QString();
  auto* text = new QLabel(
      tr("<p><b>%1</b></p>"
         "<p>Seront vidés\u202f: nom, prénom, civilité, fonction, courriel, téléphone, adresse et note, "
         "ainsi que "
         "passeport, voyage et contact d’urgence de ses missions. La fiche vide reste, pour que les comptes "
         "et "
         "les comptes rendus soient entiers.</p>"
         "<p>Ces valeurs sont effacées <b>pour toujours</b>\u202f: de la fiche, du journal, de la recherche "
         "et des sauvegardes gardées à côté du fichier. Rien ne les fait revenir, ni l’annulation, ni un "
         "état "
         "du passé, où elles sont dites effacées. Les documents retirés du fichier partent avec elles.</p>"
         "<p>Ne seront <b>pas</b> effacés\u202f:</p>"
         "<ul><li>les copies gardées ailleurs\u202f: second lieu de sauvegarde, clé, message\u202f;</li>"
         "<li>les textes libres et les pièces jointes où la personne est nommée.</li></ul>")
          .arg(name.toHtmlEscaped()),
      this);
  text->setObjectName(QStringLiteral("anonymiseText"));
  text->setWordWrap(true);
  text->setMinimumWidth(kWarningWidth);
  auto* buttons = new QDialogButtonBox(this);
  buttons->addButton(tr("Anonymiser"), QDialogButtonBox::AcceptRole);
  buttons->addButton(tr("Renoncer"), QDialogButtonBox::RejectRole)->setDefault(true);
  connect(buttons, &QDialogButtonBox::accepted, this, &AnonymiseDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &AnonymiseDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 12, 16, 12);
  column->setSpacing(12);
  column->addWidget(text);
  column->addWidget(buttons);
}

// Backups are rewritten by it, which takes its time in a large file.
void AnonymiseDialog::accept() {
  const auto left = std::make_shared<std::vector<std::string>>();
  m_desk.session.carryOutAside(
      [person = m_person, day = today(m_desk.session),
       left](store::ConsortiumFile& file) -> Result<store::StepNumber, Problems> {
        auto done = app::eraseForGood(file, app::anonymise(file, person, day));
        if (!done) return failure(done.error());
        *left = done->left;
        return done->step;
      },
      [desk = m_desk, left](const Problems& problems) {
        const auto language = desk.session.language();
        if (!problems.empty()) {
          desk.navigator.say(onScreen(wording::sentence(problems.front(), language)));
        } else if (!left->empty()) {
          desk.navigator.say(onScreen(wording::keepsErased(left->front(), language)));
        } else {  // not announced as a step, which could be undone
          desk.navigator.announce(tr("La personne est anonymisée."));
        }
      });
  QDialog::accept();
}

}  // namespace lianes::gui
