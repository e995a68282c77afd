package dev.kontor.page;

import dev.kontor.api.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the caller may do, for pages: what they may not is not shown. It asks what also refuses. */
@Named
@ApplicationScoped
public class Permitted {

    private Doors doors;
    private Caller caller;

    /** For the container's proxy. */
    protected Permitted() {}

    /** All parts by CDI. */
    @Inject
    public Permitted(Doors doors, Caller caller) {
        this.doors = doors;
        this.caller = caller;
    }

    /** Whether the caller may call a bean or one of its methods, such as {@code contactEdits.rename}. */
    public boolean to(String call) {
        return doors.ofCall(call).isOpenTo(caller);
    }

    /** Whether the caller may open a page, such as {@code /crm/contact/contacts.xhtml}. */
    public boolean see(String file) {
        return doors.ofPage(file).filter(door -> door.isOpenTo(caller)).isPresent();
    }
}
