#include "lianes/wording/file_text.hpp"

#include <catch2/catch.hpp>

namespace lianes::wording {
namespace {

std::string onTheDay(Instant at) { return at.text().substr(0, 10); }

const store::Step kLast{.number = 42,
                        .at = Instant(1'650'000'000'000),
                        .author = "Awa (exemple fictif)",
                        .label = {store::StepAction::Created, {}},
                        .nature = store::StepNature::Do,
                        .target = {}};

}  // namespace

TEST_CASE("Sizes are told in the unit that people use, rounded to a tenth") {
  CHECK(sizeText(0, Language::French) == "0\u00a0octet");
  CHECK(sizeText(1, Language::English) == "1\u00a0byte");
  CHECK(sizeText(999, Language::French) == "999\u00a0octets");
  CHECK(sizeText(1000, Language::French) == "1\u00a0ko");
  CHECK(sizeText(1550, Language::French) == "1,6\u00a0ko");
  CHECK(sizeText(999'949, Language::French) == "999,9\u00a0ko");
  CHECK(sizeText(999'999, Language::French) == "1\u00a0Mo");
  CHECK(sizeText(2'345'678, Language::English) == "2.3\u00a0MB");
  CHECK(sizeText(12'000'000'000, Language::French) == "12\u00a0Go");
}

TEST_CASE("A fingerprint told on the telephone is four groups of four") {
  CHECK(shortFingerprint("3fa291c077de0b14ffff") == "3fa2 91c0 77de 0b14");
  CHECK(shortFingerprint("").empty());
}

TEST_CASE("What is told of a copy names it, its size, its last step and its fingerprint") {
  const store::FileCopy copy{"/media/cle/Mali – copie du 2026-11-30.lianes", 2'345'678, kLast,
                             "3fa291c077de0b14ffff"};
  CHECK(copySentence(copy, Language::French, onTheDay) ==
        "La copie est faite et vérifiée\u202f: /media/cle/Mali – copie du 2026-11-30.lianes (2,3\u00a0Mo), "
        "jusqu’à "
        "l’étape 42 du 2022-04-15.");
  const auto companion = companionText(copy, Language::English, onTheDay);
  CHECK(companion.find("3fa2 91c0 77de 0b14") != std::string::npos);
  CHECK(companion.find("“Mali – copie du 2026-11-30.lianes”") != std::string::npos);
  CHECK(companion.find("/media") == std::string::npos);
}

TEST_CASE("A drill tells whether the backup is whole and what going back would lose") {
  store::Drill drill{
      {"/x/a.lianes", Instant(1'650'000'000'000), store::BackupOccasion::Asked, 1}, {}, kLast, {}};
  drill.lost = std::vector<store::Step>{};
  CHECK(drillSentence(drill, Language::French, onTheDay) ==
        "La sauvegarde du 2022-04-15 s’ouvre, elle est intacte, et va jusqu’à l’étape 42 du 2022-04-15. Y "
        "revenir ne "
        "perdrait rien.");
  drill.lost->push_back(kLast);
  CHECK(drillSentence(drill, Language::French, onTheDay).find("perdrait 1 étape.") != std::string::npos);
  drill.lost.reset();
  CHECK(drillSentence(drill, Language::English, onTheDay).find("could not be compared") != std::string::npos);
  drill.check.findings.push_back({store::FindingCode::StepMissing, {}, {}, {}});
  CHECK(drillSentence(drill, Language::French, onTheDay).find("n’est pas intacte") != std::string::npos);
}

TEST_CASE("Every property of a file has a label and a value, also while there is little to say") {
  store::FileProperties properties;
  properties.path = "/tmp/essai.lianes";
  properties.fingerprint = "3fa291c077de0b14ffff";
  for (const auto language : {Language::French, Language::English}) {
    for (const auto& fact : fileFacts(properties, language, onTheDay)) {
      INFO(fact.label);
      CHECK_FALSE(fact.label.empty());
      CHECK_FALSE(fact.value.empty());
    }
  }
  properties.bytesAside = 12'000;
  properties.readOnly = store::ReadOnlyReason::HeldByAnother;
  properties.holder = store::Holder{"awa", "BUREAU", 7, ""};
  properties.place = store::PlaceProperties{"/media/cle", false, {}};
  std::string all;
  for (const auto& fact : fileFacts(properties, Language::French, onTheDay)) all += fact.value + '\n';
  CHECK(all.find("12\u00a0ko sont encore dans le journal") != std::string::npos);
  CHECK(all.find("(awa, ordinateur BUREAU)") != std::string::npos);
  CHECK(all.find("/media/cle, qui n’est pas là") != std::string::npos);
}

}  // namespace lianes::wording
