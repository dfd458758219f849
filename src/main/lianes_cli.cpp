#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <iostream>

#include "lianes/base/contract.hpp"
#include "lianes/base/standard_streams.hpp"
#include "lianes/cli/command_line.hpp"
#include "main/report_renderer.hpp"
#include "main/system_environment.hpp"

int main(int argumentCount, char** arguments) {
  constexpr int kBug = 70;  // EX_SOFTWARE
  lianes::holdStandardStreams();
  // Standard error belongs to the sentences of the commands; of the log, only a bug is worth a line there.
  spdlog::set_default_logger(spdlog::stderr_logger_st("lianes-cli"));
  spdlog::set_level(spdlog::level::critical);
  lianes::surviveClosedPipes();
  try {
    std::ios::sync_with_stdio(false);
    const auto status = lianes::cli::run(argumentCount, arguments, {std::cin, std::cout, std::cerr},
                                         lianes::systemEnvironment(), lianes::reportRenderer());
    return static_cast<int>(status);
  } catch (const std::exception& bug) {
    spdlog::critical("{}", bug.what());
    return kBug;
  }
}
