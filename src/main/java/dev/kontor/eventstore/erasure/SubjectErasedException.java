package dev.kontor.eventstore.erasure;

import dev.kontor.eventstore.EventStoreException;

/** A fact would say something personal of whom Kontor has erased. */
public final class SubjectErasedException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    private final String subject;

    /** @param subject who was erased */
    public SubjectErasedException(Subject subject) {
        super("%s was erased: nothing personal is stored of it any more.".formatted(subject));
        this.subject = subject.toString();
    }

    /** Who was erased, as kind and id. */
    public String subject() {
        return subject;
    }
}
