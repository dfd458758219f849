#pragma once

#include <QtWidgets/QComboBox>

#include <set>
#include <string>

#include "gui/funding/envelope_section.hpp"
#include "gui/funding/figures_table.hpp"
#include "gui/kit/figure_tile.hpp"
#include "lianes/app/funding_view.hpp"
#include "lianes/domain/money_text.hpp"
#include "support/job_projects.hpp"

namespace lianes::gui::support {

// The ministry's envelope, which is smaller than what is asked, and who gives way.
class JobFunding : public JobProjects {
 public:
  void grantLessThanAsked() {
    goTo(QStringLiteral("Financement"));
    pressButton(QStringLiteral("Ajouter l’enveloppe du ministère"));
    save(*waitFor<RecordForm>(), {{"title", fictional(QStringLiteral("Enveloppe"))},
                                  {"funder_id", fictional(QStringLiteral("Ministère"))},
                                  {"state", QStringLiteral("Accordée")},
                                  {"decided_on", QStringLiteral("20/12/2020")},
                                  {"granted_amount", QStringLiteral("12345,67")}});
    const auto view = funding();
    CHECK(view.plan.envelope.granted == Money::cents(1'234'567));
    CHECK(view.plan.envelope.missing > Money());
    waitUntil("the envelope is shown",
              [&] { return figure("granted") == formatFrench(*view.plan.envelope.granted); });
    CHECK(figure("asked") == formatFrench(view.plan.envelope.asked));
    CHECK(figure("used") == formatFrench(view.plan.envelope.used));
    CHECK(figure("short") == formatFrench(view.plan.envelope.missing));
  }

  // Each is adopted in its turn, and the screen says what the plan says.
  void tryEachPolicy() {
    constexpr auto kPolicies = Choices<ShortagePolicy>::codes.size();
    std::set<ShortagePolicy> seen;
    for (std::size_t place = 0; place < kPolicies; ++place) {
      const auto policy = static_cast<ShortagePolicy>((place + 1) % kPolicies);
      adopt(policy);
      const auto view = funding();
      REQUIRE(view.scenario.policy == policy);
      seen.insert(policy);
      Money shared;
      for (std::size_t project = 0; project < view.plan.projects.size(); ++project) {
        const auto& plan = view.plan.projects[project];
        shared = shared + plan.grant;
        waitUntil("the share is shown",
                  [&] { return cell(project, static_cast<int>(policy) + 2) == formatFrench(plan.grant); });
        CHECK(cell(project, 1) == formatFrench(plan.claim));
      }
      CHECK(shared == view.plan.envelope.used);
      CHECK(shared <= *view.plan.envelope.granted);
    }
    CHECK(seen.size() == kPolicies);
  }

 protected:
  app::FundingView funding() const {
    auto view = app::readFunding(reader());
    REQUIRE(view.ok());
    return std::move(view).value();
  }

 private:
  std::string figure(const char* name) {
    for (const auto* tile : window().findChildren<FigureTile*>(QString::fromLatin1(name))) {
      if (tile->isVisible()) return tile->figure().toStdString();
    }
    return {};
  }

  std::string cell(std::size_t row, int column) {
    auto* section = window().findChild<EnvelopeSection*>();
    REQUIRE(section);
    const auto& model = section->findChild<FiguresTable*>()->model();
    return model.index(static_cast<int>(row), column).data().toString().toStdString();
  }

  void adopt(ShortagePolicy policy) {
    const int place = static_cast<int>(policy);
    tabTo(QStringLiteral("policy"));
    auto* box = qobject_cast<QComboBox*>(QApplication::focusWidget());
    REQUIRE(box);
    press(Qt::Key_Home);
    for (int down = 0; down < place; ++down) press(Qt::Key_Down);
    REQUIRE(box->currentIndex() == place);
    if (funding().scenario.policy == policy) return;
    pressButton(QStringLiteral("adopt"));
    waitUntil("the policy is in force", [&] { return funding().scenario.policy == policy; });
    waitUntil("the page shows it", [&] {
      auto* section = window().findChild<EnvelopeSection*>();
      const auto& model = section->findChild<FiguresTable*>()->model();
      return model.headerData(place + 2, Qt::Horizontal).toString().startsWith(u'✓');
    });
  }
};

}  // namespace lianes::gui::support
