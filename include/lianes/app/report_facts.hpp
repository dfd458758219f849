#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <vector>

#include "lianes/report/facts.hpp"
#include "lianes/store/consortium_file.hpp"
#include "lianes/store/snapshot.hpp"

namespace lianes::app {

// What a report is to tell.
struct ReportRequest {
  ReportKind kind = ReportKind::Intermediate;
  Date from;
  Date to;
  std::vector<Id<MicroProject>> projects{};  // empty: the whole programme
  // The record it is made for. Without one, vouchers are counted as a new record of the period would count
  // them.
  std::optional<Id<Report>> report{};
  // Asked between vouchers; when it says no, WritingStopped is thrown.
  std::function<bool()> wanted{};
  // Of a document that is no report: what is dated in the period, whatever report took it.
  bool isByDate = false;
};

// Someone has no more use for what was being made.
class WritingStopped : public std::runtime_error {
 public:
  WritingStopped() : std::runtime_error("stopped") {}
};

// The facts of a report, and the moment of the file they come from: vouchers and pictures are read from it on
// demand, so the file must outlive it and perform no step meanwhile.
class ReportFacts {
 public:
  const report::Facts& facts() const { return *m_facts; }
  report::Facts& facts() { return *m_facts; }

 private:
  friend Result<ReportFacts, Problems> gatherFacts(const store::ConsortiumFile&, const ReportRequest&);
  std::unique_ptr<store::Snapshot> m_snapshot;
  std::unique_ptr<report::Facts> m_facts;
};

// Fails with Missing (no consortium yet), EndBeforeStart, RecordMissing (a chosen project, the report), and
// what is wrong with the rules of the call or the facts of the funding engine.
Result<ReportFacts, Problems> gatherFacts(const store::ConsortiumFile& file, const ReportRequest& request);

// The consortium of the file; nothing before it is entered.
std::optional<Consortium> onlyConsortium(const store::ConsortiumFile& file);

// Whether a report comes after another one: by the last day, a final one last, then by number.
bool comesAfter(const Report& report, const Report& other);

// The record of that kind and period, of the newest number; nothing when there is none.
std::optional<Report> reportOf(const store::ConsortiumFile& file, ReportKind kind, Date from, Date to);

}  // namespace lianes::app
