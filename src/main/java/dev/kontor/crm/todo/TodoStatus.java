package dev.kontor.crm.todo;

/** How far a todo has come. */
enum TodoStatus {
    /** To be done. */
    OPEN,
    /** Done. */
    DONE,
    /** Given up. */
    CANCELLED
}
