#include <catch2/catch.hpp>

#include "cli/refusal.hpp"

// A scenario that is wrong in one place is refused with that place.
namespace lianes {
namespace {

const std::string kSound = R"({
  "call": {"min_members": 5, "leverage": [7, 3], "mission_cap": [15, 100], "mission_cap_scope": "each",
           "max_grant_rate": null, "letter_deadline": "2020-09-01", "eligibility_start": "letter_received",
           "eligibility_fixed": null, "period_end": "2021-12-31"},
  "envelope": "20000.00", "shortage_policy": "proportional",
  "members": [{"id": "A", "letter_signed": "2020-08-20", "letter_received": "2020-08-25", "withdrawn": null,
               "late_waiver": false}, {"id": "B"}],
  "projects": [{"id": "P1", "eligible_budget": "10000.00", "cofunding": "0.00", "committed_on": "2020-11-02",
                "priority": 2, "contributions": [{"member": "A", "amount": "3000.00"}]},
               {"id": "P2", "eligible_budget": "9000.00"}],
  "missions": [{"id": "Lille", "cost": "8333.33", "other_funding": "0.50",
                "shares": [{"member": "A", "agreed": null}, {"member": "B", "agreed": "1500.00"}]},
               {"id": "Bamako", "cost": "14000.00"}],
  "expenses": [{"id": "e1", "member": "A", "date": "2020-08-24", "amount": "1250000", "currency": "XOF",
                "rate": null},
               {"id": "e2", "date": "2020-09-02", "amount": "480.00", "currency": "EUR"}]
})";

// The sound scenario with its only `from` replaced.
std::string spoiled(const std::string& from, const std::string& to) {
  const auto start = kSound.find(from);
  REQUIRE(start != std::string::npos);
  REQUIRE(kSound.find(from, start + 1) == std::string::npos);
  return std::string(kSound).replace(start, from.size(), to);
}

struct Fault {
  std::string from;
  std::string to;
  std::string line;
};

void checkFaults(const std::vector<Fault>& faults) {
  for (const auto& fault : faults) {
    CAPTURE(fault.from, fault.to);
    program::checkRefused({"plan", "--input", "-"}, spoiled(fault.from, fault.to), fault.line);
  }
}

}  // namespace

TEST_CASE("the scenario that these tests spoil is sound") {
  const auto outcome = program::run({"plan", "--input", "-"}, kSound);
  CHECK(outcome.err.empty());
  CHECK(outcome.status == 0);
}

TEST_CASE("an unknown key is named at every level") {
  const std::string is = ": there is no such key";
  checkFaults({
      {R"("envelope":)", R"("x": 1, "envelope":)", "x" + is},
      {R"("min_members":)", R"("x": 1, "min_members":)", "call.x" + is},
      {R"("late_waiver":)", R"("x": 1, "late_waiver":)", "members[0].x" + is},
      {R"("priority":)", R"("x": 1, "priority":)", "projects[0].x" + is},
      {R"({"member": "A", "amount")", R"({"x": 1, "member": "A", "amount")",
       "projects[0].contributions[0].x" + is},
      {R"("cost": "14000.00")", R"("cost": "14000.00", "x": 1)", "missions[1].x" + is},
      {R"("agreed": "1500.00")", R"("agreed": "1500.00", "x": 1)", "missions[0].shares[1].x" + is},
      {R"("date": "2020-09-02")", R"("date": "2020-09-02", "x": 1)", "expenses[1].x" + is},
      {R"("priority":)", R"("Priority": 1, "priority":)", "projects[0].Priority" + is},
  });
}

TEST_CASE("an amount that is not one, negative or too precise is quoted with its place") {
  const std::string amount = "projects[0].contributions[0].amount: ";
  checkFaults({
      {R"("3000.00")", R"("12.345")", amount + R"("12.345" has more than two decimals)"},
      {R"("3000.00")", R"("-5.00")", amount + R"("-5.00" is negative)"},
      {R"("3000.00")", R"("3 000,00")", amount + R"("3 000,00" is not an amount)"},
      {R"("3000.00")", R"("1e3")", amount + R"("1e3" is not an amount)"},
      {R"("3000.00")", R"("")", amount + R"("" is not an amount)"},
      {R"("3000.00")", R"("NaN")", amount + R"("NaN" is not an amount)"},
      {R"("3000.00")", R"("3000.00 €")", amount + R"("3000.00 €" is not an amount)"},
      {R"("3000.00")", R"(" 3000.00")", amount + R"(" 3000.00" is not an amount)"},
      {R"("20000.00")", R"("-0.01")", R"(envelope: "-0.01" is negative)"},
      {R"("10000.00")", R"("1.001")", R"(projects[0].eligible_budget: "1.001" has more than two decimals)"},
      {R"("cofunding": "0.00")", R"("cofunding": "-1")", R"(projects[0].cofunding: "-1" is negative)"},
      {R"("8333.33")", R"("-8333.33")", R"(missions[0].cost: "-8333.33" is negative)"},
      {R"("0.50")", R"("x")", R"(missions[0].other_funding: "x" is not an amount)"},
      {R"("1500.00")", R"("1500.005")",
       R"(missions[0].shares[1].agreed: "1500.005" has more than two decimals)"},
      {R"("1250000")", R"("1250000.5")",
       R"(expenses[0].amount: "1250000.5" has decimals, which this currency has not)"},
      {R"("480.00")", R"("-480.00")", R"(expenses[1].amount: "-480.00" is negative)"},
  });
}

TEST_CASE("an amount written as a JSON number is refused, for a number may lose cents") {
  checkFaults({
      {R"("3000.00")", "3000", "projects[0].contributions[0].amount: must be an amount in a string"},
      {R"("3000.00")", "3000.00", "projects[0].contributions[0].amount: must be an amount in a string"},
      {R"("20000.00")", "20000", "envelope: must be an amount in a string"},
      {R"("8333.33")", "8333.33", "missions[0].cost: must be an amount in a string"},
      {R"("480.00")", "null", "expenses[1].amount: must be an amount in a string"},
  });
}

TEST_CASE("an amount too large to be computed exactly is refused, never wrapped around") {
  const std::string is = "the amount is too large to be computed to the cent";
  checkFaults({
      {R"("3000.00")", R"("92233720368547758.08")", "projects[0].contributions[0].amount: " + is},
      {R"("3000.00")", R"("13176245766935395.16")", "projects[0].contributions: " + is},
      {R"([{"member": "A", "amount": "3000.00"}])",
       R"([{"member": "A", "amount": "92233720368547758.07"}, {"member": "B", "amount": "0.01"}])",
       "projects[0].contributions: " + is},
      {R"("8333.33")", R"("99999999999999999999.00")", "missions[0].cost: " + is},
      {R"("1250000", "currency": "XOF",
                "rate": null)",
       R"("9223372036854775807", "currency": "XOF", "rate": [1000, 1])", "expenses[0].amount: " + is},
  });
}

TEST_CASE("the largest contribution whose seven parts fit 64 bits is accepted") {
  const auto outcome =
      program::run({"plan", "--input", "-"}, spoiled(R"("3000.00")", R"("13176245766935394.01")"));
  CHECK(outcome.err.empty());
  CHECK(outcome.status == 0);
}

TEST_CASE("a ratio with a zero denominator, a negative part or another form is refused") {
  checkFaults({
      {"[7, 3]", "[7, 0]", "call.leverage: the denominator is zero"},
      {"[15, 100]", "[15, 0]", "call.mission_cap: the denominator is zero"},
      {R"("max_grant_rate": null)", R"("max_grant_rate": [7, 0])",
       "call.max_grant_rate: the denominator is zero"},
      {R"("rate": null)", R"("rate": [1000, 0])", "expenses[0].rate: the denominator is zero"},
      {R"("rate": null)", R"("rate": "0.000")", "expenses[0].rate: the denominator is zero"},
      {"[7, 3]", "[-7, 3]", "call.leverage: the number is negative"},
      {"[7, 3]", "[7, -3]", "call.leverage: the number is negative"},
      {"[7, 3]", "[7]", "call.leverage: must be a list of two whole numbers"},
      {"[7, 3]", "2.33", "call.leverage: must be a list of two whole numbers"},
      {"[7, 3]", R"("7:3")", "call.leverage: must be a list of two whole numbers"},
      {"[7, 3]", "[7.0, 3]", "call.leverage[0]: must be a whole number"},
      {"[7, 3]", "[7, 9223372036854775808]", "call.leverage[1]: must be a whole number"},
      {R"("rate": null)", R"("rate": "655,957")",
       R"(expenses[0].rate: "655,957" cannot be understood: write it like 655.957)"},
      {R"("rate": null)", R"("rate": 655.957)", "expenses[0].rate: must be a string"},
      {R"("currency": "EUR")", R"("currency": "EUR", "rate": "1.5")",
       "expenses[1].rate: does not belong here"},
  });
}

TEST_CASE("an id that is already taken is refused in each list") {
  checkFaults({
      {R"({"id": "B"})", R"({"id": "A"})", R"(members[1].id: "A" is already taken)"},
      {R"("id": "P2")", R"("id": "P1")", R"(projects[1].id: "P1" is already taken)"},
      {R"("id": "Bamako")", R"("id": "Lille")", R"(missions[1].id: "Lille" is already taken)"},
      {R"("id": "e2")", R"("id": "e1")", R"(expenses[1].id: "e1" is already taken)"},
      {R"({"member": "B", "agreed")", R"({"member": "A", "agreed")",
       R"(missions[0].shares[1].member: "A" is already taken)"},
  });
}

TEST_CASE("a date that does not exist or is written otherwise is refused") {
  checkFaults({
      {R"("2020-09-01")", R"("2020-02-30")", R"(call.letter_deadline: "2020-02-30" is not a date)"},
      {R"("2021-12-31")", R"("31/12/2021")", R"(call.period_end: "31/12/2021" is not a date)"},
      {R"("2020-08-20")", R"("2020-8-20")", R"(members[0].letter_signed: "2020-8-20" is not a date)"},
      {R"("2020-08-25")", R"("")", R"(members[0].letter_received: "" is not a date)"},
      {R"("withdrawn": null)", R"("withdrawn": false)",
       "members[0].withdrawn: must be a date in a string (YYYY-MM-DD)"},
      {R"("2020-11-02")", "20201102", "projects[0].committed_on: must be a date in a string (YYYY-MM-DD)"},
      {R"("2020-08-24")", R"("2020-08-24T00:00:00Z")",
       R"(expenses[0].date: "2020-08-24T00:00:00Z" is not a date)"},
  });
}

TEST_CASE("a word that is not among the choices is refused with the choices") {
  checkFaults({
      {R"("each")", R"("both")", R"(call.mission_cap_scope: "both" is not a possible choice: each, all)"},
      {R"("eligibility_start": "letter_received")", R"("eligibility_start": "letter_sent")",
       R"(call.eligibility_start: "letter_sent" is not a possible choice: letter_received, letter_signed, deadline, fixed)"},
      {R"("proportional")", R"("Equal")",
       R"(shortage_policy: "Equal" is not a possible choice: proportional, equal, first_committed, priority)"},
      {R"("EUR")", R"("USD")", R"(expenses[1].currency: "USD" is not a possible choice: EUR, XOF)"},
  });
}

TEST_CASE("a key that must be there is missed by its name") {
  checkFaults({
      {R"("min_members": 5, )", "", "call.min_members: is missing"},
      {R"("leverage": [7, 3], )", "", "call.leverage: the rule is missing"},
      {R"({"id": "B"})", "{}", "members[1].id: is missing"},
      {R"({"id": "B"})", R"({"id": ""})", "members[1].id: is missing"},
      {R"({"id": "B"})", R"({"id": 2})", "members[1].id: must be a string"},
      {R"("id": "P1", )", "", "projects[0].id: is missing"},
      {R"(, "eligible_budget": "9000.00")", "", "projects[1].eligible_budget: is missing"},
      {R"({"member": "A", "amount": "3000.00"})", R"({"amount": "3000.00"})",
       "projects[0].contributions[0].member: is missing"},
      {R"(, "amount": "3000.00")", "", "projects[0].contributions[0].amount: is missing"},
      {R"(, "cost": "14000.00")", "", "missions[1].cost: is missing"},
      {R"("date": "2020-09-02", )", "", "expenses[1].date: is missing"},
      {R"("amount": "480.00", )", "", "expenses[1].amount: is missing"},
      {R"(, "currency": "EUR")", "", "expenses[1].currency: is missing"},
  });
}

TEST_CASE("a value of another type is refused with what it must be") {
  checkFaults({
      {R"("min_members": 5)", R"("min_members": "5")", "call.min_members: must be a whole number"},
      {R"("min_members": 5)", R"("min_members": -1)", "call.min_members: the number is negative"},
      {R"("min_members": 5)", R"("min_members": 5.5)", "call.min_members: must be a whole number"},
      {R"("late_waiver": false)", R"("late_waiver": 0)", "members[0].late_waiver: must be true or false"},
      {R"("priority": 2)", R"("priority": "2")", "projects[0].priority: must be a whole number"},
      {R"([{"member": "A", "amount": "3000.00"}])", R"({"A": "3000.00"})",
       "projects[0].contributions: must be a list"},
      {R"({"id": "B"})", R"("B")", "members[1]: must be an object"},
  });
}

}  // namespace lianes
