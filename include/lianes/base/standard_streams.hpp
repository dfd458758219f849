#pragma once

// Standard input, output and error as a program finds them.
namespace lianes {

// Fills the places of those that were closed before the program began: the next files it opens, a consortium
// among them, would take these places, and what is said would be written into them. Reading and writing them
// fails as before. To be called first.
void holdStandardStreams();

// Lets a write into a pipe that nobody reads any more fail, instead of ending the program.
void surviveClosedPipes();

// Whether standard output is a pipe that nobody reads any more, as after `| head`.
bool isOutputAbandoned();

// Whether a person can be asked: standard input and error are a terminal.
bool isSomebodyThere();

}  // namespace lianes
