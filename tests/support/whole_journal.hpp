#pragma once

#include <QtTest/QTest>
#include <catch2/catch.hpp>

#include "gui/journal/journal_model.hpp"

namespace lianes::test {

// Waits for what the journal is reading, and reads it down to the first step.
inline void readWhole(gui::JournalModel& journal) {
  constexpr int kLongest = 30'000;  // milliseconds
  const auto isAnswered = [&] { return !journal.isReading(); };
  REQUIRE(QTest::qWaitFor(isAnswered, kLongest));
  while (journal.canFetchMore({})) {
    journal.fetchMore({});
    REQUIRE(QTest::qWaitFor(isAnswered, kLongest));
  }
}

}  // namespace lianes::test
