#include "report/whole_euros.hpp"

#include <algorithm>
#include <deque>
#include <initializer_list>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace lianes::report {
namespace {

constexpr std::int64_t kEuro = kCentsPerEuro;
constexpr std::size_t kNone = SIZE_MAX;

// What is over whole euros, from a row to a column.
struct Edge {
  std::size_t from;
  std::size_t to;
  std::int64_t part;      // 0 to 100 cents
  bool isWanted = false;  // upwards

  bool isSettled() const { return part == 0 || part == kEuro; }
  // How far from a half: the nearer to a whole, the earlier it is settled.
  std::int64_t certainty() const { return part * 2 > kEuro ? part * 2 - kEuro : kEuro - part * 2; }
};

// A graph of rows and columns in which the parts at every node come to whole euros. To move one part up,
// those on a circle through it move up and down in turn, so that the sums stay; there always is a circle,
// since no node has a single unsettled part.
class PartGraph {
 public:
  explicit PartGraph(std::size_t nodes) : m_edgesOf(nodes) {}

  std::size_t add(std::size_t from, std::size_t to, std::int64_t part, bool isWanted) {
    m_edges.push_back({from, to, part, isWanted});
    m_edgesOf[from].push_back(m_edges.size() - 1);
    m_edgesOf[to].push_back(m_edges.size() - 1);
    return m_edges.size() - 1;
  }
  const Edge& edge(std::size_t place) const { return m_edges[place]; }

  void settle(std::size_t place) {
    while (!m_edges[place].isSettled()) push(circleThrough(place), m_edges[place].isWanted);
  }

 private:
  std::size_t otherEnd(std::size_t edge, std::size_t node) const {
    return m_edges[edge].from == node ? m_edges[edge].to : m_edges[edge].from;
  }

  // The edges in turn, the first being the one asked for.
  std::vector<std::size_t> circleThrough(std::size_t first) const {
    std::vector<std::size_t> cameBy(m_edgesOf.size(), kNone);
    const auto start = m_edges[first].to;
    const auto end = m_edges[first].from;
    std::deque<std::size_t> waiting{start};
    while (!waiting.empty() && cameBy[end] == kNone) {
      const auto node = waiting.front();
      waiting.pop_front();
      for (const auto edge : m_edgesOf[node]) {
        const auto next = otherEnd(edge, node);
        if (edge == first || m_edges[edge].isSettled() || next == start || cameBy[next] != kNone) continue;
        cameBy[next] = edge;
        waiting.push_back(next);
      }
    }
    require(cameBy[end] != kNone, "unsettled parts come in circles");
    std::vector<std::size_t> circle{first};
    for (auto node = end; node != start; node = otherEnd(cameBy[node], node)) circle.push_back(cameBy[node]);
    return circle;
  }

  void push(const std::vector<std::size_t>& circle, bool isUp) {
    const auto goesUp = [&](std::size_t place) { return (place % 2 == 0) == isUp; };
    auto step = kEuro;
    for (std::size_t i = 0; i < circle.size(); ++i) {
      const auto part = m_edges[circle[i]].part;
      step = std::min(step, goesUp(i) ? kEuro - part : part);
    }
    for (std::size_t i = 0; i < circle.size(); ++i) m_edges[circle[i]].part += goesUp(i) ? step : -step;
  }

  std::vector<Edge> m_edges;
  std::vector<std::vector<std::size_t>> m_edgesOf;
};

std::int64_t overWhole(std::int64_t cents) { return ((cents % kEuro) + kEuro) % kEuro; }

bool isNearerAbove(std::int64_t part) { return part * 2 >= kEuro; }

class MatrixRounder {
 public:
  explicit MatrixRounder(std::span<const MatrixCell> cells) : m_cells(cells) {
    for (const auto& cell : cells) {
      m_rows = std::max(m_rows, cell.row + 1);
      m_columns = std::max(m_columns, cell.column + 1);
    }
  }

  std::vector<Money> round() {
    // Beside the rows and columns, one of each takes what the sums are short of whole euros.
    PartGraph graph(m_rows + m_columns + 2);
    const auto lastRow = m_rows + m_columns;
    const auto lastColumn = lastRow + 1;
    std::vector<std::int64_t> sums(m_rows + m_columns, 0);
    std::int64_t all = 0;
    std::vector<std::size_t> places;
    for (const auto& cell : m_cells) {
      const auto part = overWhole(cell.amount.minor());
      places.push_back(graph.add(cell.row, m_rows + cell.column, part, isNearerAbove(part)));
      sums[cell.row] += part;
      sums[m_rows + cell.column] += part;
      all += part;
    }
    const auto whole = graph.add(lastRow, lastColumn, overWhole(all), isNearerAbove(overWhole(all)));
    std::vector<std::size_t> margins;
    for (std::size_t node = 0; node < sums.size(); ++node) {
      const auto part = overWhole(sums[node]);
      const bool isRow = node < m_rows;
      // What is short goes up as the sum goes down.
      margins.push_back(graph.add(isRow ? node : lastRow, isRow ? lastColumn : node, overWhole(-part),
                                  !isNearerAbove(part)));
    }
    graph.settle(whole);
    settleAll(graph, std::move(margins));
    settleAll(graph, places);
    std::vector<Money> rounded;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
      const auto minor = m_cells[i].amount.minor();
      rounded.push_back(Money::cents(minor - overWhole(minor) + graph.edge(places[i]).part));
    }
    return rounded;
  }

 private:
  static void settleAll(PartGraph& graph, std::vector<std::size_t> places) {
    std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
      return graph.edge(a).certainty() > graph.edge(b).certainty();
    });
    for (const auto place : places) graph.settle(place);
  }

  std::span<const MatrixCell> m_cells;
  std::size_t m_rows = 0;
  std::size_t m_columns = 0;
};

using SideMember = std::vector<GrantLine> GrantAccounts::*;

void roundSides(std::vector<GrantUnit>& units, std::initializer_list<SideMember> sides,
                Money GrantLine::*amount) {
  using RowKey = std::tuple<std::size_t, std::string, std::string>;
  std::map<RowKey, std::size_t> rows;
  std::vector<MatrixCell> cells;
  std::vector<GrantLine*> lines;
  for (std::size_t column = 0; column < units.size(); ++column) {
    std::size_t side = 0;
    for (const auto member : sides) {
      for (auto& line : units[column].accounts.*member) {
        const auto row = rows.try_emplace({side, line.account, line.label}, rows.size()).first->second;
        cells.push_back({row, column, line.*amount});
        lines.push_back(&line);
      }
      ++side;
    }
  }
  const auto rounded = wholeEuroMatrix(cells);
  for (std::size_t i = 0; i < lines.size(); ++i) lines[i]->*amount = rounded[i];
}

}  // namespace

std::vector<Money> wholeEuroMatrix(std::span<const MatrixCell> cells) { return MatrixRounder(cells).round(); }

std::vector<GrantUnit> inWholeEuros(std::vector<GrantUnit> units) {
  for (const auto amount : {&GrantLine::forecast, &GrantLine::total, &GrantLine::before}) {
    roundSides(units, {&GrantAccounts::charges, &GrantAccounts::indirect}, amount);
    roundSides(units, {&GrantAccounts::products, &GrantAccounts::own}, amount);
    roundSides(units, {&GrantAccounts::inKindUses}, amount);
    roundSides(units, {&GrantAccounts::inKindSources}, amount);
  }
  return units;
}

}  // namespace lianes::report
