//! Tests of the engine as a whole, on small populations made up here.

mod adding_up;
mod attacking;
mod balancing;
mod batch;
mod calibrating;
mod changing;
mod directions;
mod exact;
mod excluding;
mod explaining;
mod growing;
mod population;
mod ranking;
mod searching;
mod silence;
