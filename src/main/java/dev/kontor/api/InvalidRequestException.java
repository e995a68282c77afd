package dev.kontor.api;

import java.util.List;

/** A request says something that cannot be understood or is not allowed; the client has to correct it. */
public final class InvalidRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Complaint> complaints;

    /** @param complaints what is wrong; not empty */
    public InvalidRequestException(List<Complaint> complaints) {
        super("The request is not valid: " + complaints);
        this.complaints = List.copyOf(complaints);
    }

    /**
     * One thing is wrong.
     *
     * @param field the JSON property, query parameter or header
     * @param key the key of the text that says what it must be
     * @param arguments what the text names, in order
     */
    public InvalidRequestException(String field, String key, Object... arguments) {
        this(List.of(Complaint.about(field, key, arguments)));
    }

    /** What is wrong. */
    public List<Complaint> complaints() {
        return complaints;
    }
}
