#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lianes/report/facts.hpp"

// Where what was done is not what was planned, account by account, and what someone wrote on it.
namespace lianes::report {

// Of the product that stands for the other funders of missions, who are not named.
inline constexpr std::string_view kOtherMissionFunding = "Autres financements des missions";

struct Gap {
  std::string account;
  std::string label;  // of the account; of a product, its funder
  Money forecast{};
  Money actual{};              // since the beginning
  std::string comment{};       // its own, or of the account that holds it
  bool isSignificant = false;  // by the call's threshold: asks for a comment

  bool isOpen() const { return isSignificant && comment.empty(); }
};

// Every account of the whole report whose two amounts differ, in the order of its tables.
std::vector<Gap> gapsOf(const Facts& facts);

// What each line of the accounts came to since the beginning, to be kept when the report is frozen: the next
// one tells what it adds to it.
std::vector<AccountTotal> accountTotalsOf(const Facts& facts);

// The comments of a report ("604: …", one line an account) with this one of the account, or without any when
// it is empty; on one line, as they are read. Other lines stay as they are.
std::string withGapComment(std::string_view comments, std::string_view account, std::string_view comment);

}  // namespace lianes::report
