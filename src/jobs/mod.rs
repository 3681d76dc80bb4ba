//! Jobs: work that takes longer than a page waits. It is stored, so that it survives a restart; a lease lets one node at a time carry it
//! out. What a kind of job does is told by the room above that brings its [`Worker`]; the frame puts them together.

pub mod actions;
pub mod api;
mod model;
pub mod pages;
mod store;
mod work;

pub use actions::{ask, of_network, seen, sweep};
pub use model::{Job, JobId, Kind, NewJob, State, Step};
pub use work::{Turn, Worker, Working, work_in_background, work_off_one};
