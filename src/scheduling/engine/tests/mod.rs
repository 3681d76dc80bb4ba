//! Properties of the engine on thousands of small random events, and examples that can be checked by hand.

mod adapting;
mod contradicting;
mod explaining;
mod generator;
mod planning;
mod seating;
