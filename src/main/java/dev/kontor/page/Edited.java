package dev.kontor.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Which part of a page is being changed after a form was sent, and what others changed meanwhile. */
@Named
@RequestScoped
public class Edited {

    private String part = "";
    private List<TimelineItem> meanwhile = List.of();

    /** For CDI. */
    public Edited() {}

    /** Whether a part stays open, because its change was not done. */
    public boolean open(String asked) {
        return part.equals(asked);
    }

    /** Whether a part was not changed because others had changed the thing. */
    public boolean conflict(String asked) {
        return open(asked) && !meanwhile.isEmpty();
    }

    /** What they changed, the oldest first. */
    public List<TimelineItem> getMeanwhile() {
        return meanwhile;
    }

    /** A part was not changed. */
    void keep(String which, List<TimelineItem> changes) {
        part = which;
        meanwhile = List.copyOf(changes);
    }
}
