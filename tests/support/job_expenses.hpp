#pragma once

#include <QtCore/QFile>
#include <QtWidgets/QPushButton>

#include "gui/vouchers/import_dialog.hpp"
#include "lianes/store/expense_rows.hpp"
#include "support/job_missions.hpp"

namespace lianes::gui::support {

// Two hundred vouchers of the projects, as an accountant's table has them.
class JobExpenses : public JobMissions {
 public:
  static constexpr int kVouchers = 200;
  static constexpr int kWithEvidence = 10;

  void importExpenses() {
    goTo(QStringLiteral("Dépenses"));
    answers().file = writeTable();
    press(Qt::Key_I, Qt::ControlModifier);
    auto* dialog = waitFor<ImportDialog>();
    waitUntil("the columns are known", [&] { return button(*dialog).isEnabled(); });
    pressButton(QStringLiteral("attach_evidence"));
    pressButton(QStringLiteral("next"));
    waitUntil("the rows are shown", [&] {
      const auto* preview = dialog->findChild<QTableView*>(QStringLiteral("preview"));
      return preview && preview->isVisible() && preview->model()->rowCount() == kVouchers &&
             button(*dialog).isEnabled();
    });
    const QPointer<QDialog> open = dialog;
    pressButton(QStringLiteral("next"));
    waitUntil("the vouchers are entered", [&] { return !open || !open->isVisible(); });
    CHECK(store::totalOf(reader(), {}).count == kVouchers);
    CHECK(count(EntityKind::Document) == kWithEvidence);
    std::size_t francs = 0;
    for (const auto& each : every<Expense>()) {
      if (each.amount.currency() == Currency::Xof) ++francs;
    }
    CHECK(francs == kVouchers / 2);
  }

 private:
  static QPushButton& button(const ImportDialog& dialog) {
    return *dialog.findChild<QPushButton*>(QStringLiteral("next"));
  }

  QString write(const QString& name, const QByteArray& bytes) const {
    QFile file(inFolder(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
  }

  // Half in francs CFA; amounts differ to the cent, days go over 2020-10 ... 2021-10.
  QString writeTable() const {
    QByteArray table = "Date;Projet;Fournisseur;Facture;Libellé;Compte;Montant;Devise;Justificatif\n";
    for (int row = 0; row < kVouchers; ++row) {
      const auto month = 1 + row % 10;
      const bool isInFrancs = row % 2 == 1;
      const auto amount = isInFrancs ? QStringLiteral("%1").arg(12'000 + 37 * row)
                                     : QStringLiteral("%1,%2").arg(30 + row).arg(row % 90 + 10);
      const auto evidence = row < kWithEvidence
                                ? write(QStringLiteral("f%1.txt").arg(row),
                                        QStringLiteral("Facture %1 (exemple fictif)").arg(row).toUtf8())
                                : QString();
      table +=
          QStringLiteral("%1/%2/2021;%3;Exemple fictif;F-%4;%5;%6;%7;%8;%9\n")
              .arg(1 + row % 28, 2, 10, QLatin1Char('0'))
              .arg(month, 2, 10, QLatin1Char('0'))
              .arg(QString::fromUtf8(kJobTowns[static_cast<std::size_t>(row) % 5].code))
              .arg(row)
              .arg(row % 3 == 0 ? QStringLiteral("Ciment %1").arg(row) : QStringLiteral("Forage %1").arg(row),
                   row % 3 == 0 ? QStringLiteral("606") : QStringLiteral("611"), amount,
                   isInFrancs ? QStringLiteral("XOF") : QStringLiteral("EUR"), evidence.section(u'/', -1))
              .toUtf8();
    }
    return write(QStringLiteral("depenses.csv"), table);
  }
};

}  // namespace lianes::gui::support
