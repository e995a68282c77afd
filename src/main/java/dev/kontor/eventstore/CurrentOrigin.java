package dev.kontor.eventstore;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** For whom the current request acts. Set once where the request enters; the store reads it with every call. */
@RequestScoped
public class CurrentOrigin {

    private @Nullable Origin origin;

    /**
     * The origin of this request.
     *
     * @throws IllegalStateException if whatever lets requests in has not set it
     */
    public Origin get() {
        if (origin == null) {
            throw new IllegalStateException("This request has no origin: set CurrentOrigin where it enters.");
        }
        return origin;
    }

    /** Whose data this request works on; empty if nobody has said so yet. */
    public Optional<String> tenant() {
        return Optional.ofNullable(origin).map(Origin::tenant);
    }

    /** Says for whom this request acts. */
    public void set(Origin newOrigin) {
        this.origin = newOrigin;
    }

    /** Acts under another origin for the length of some work. */
    public <T> T during(Origin temporary, Supplier<T> work) {
        var before = origin;
        origin = temporary;
        try {
            return work.get();
        } finally {
            origin = before;
        }
    }
}
