package dev.kontor.web;

import dev.kontor.api.Caller;
import dev.kontor.page.Doors;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Stands before every page, by whatever address it was asked for: opens it to those who may call its bean. A file that no
 * bean shows is no page.
 */
public class PageGate implements PhaseListener {

    private static final long serialVersionUID = 1L;

    /** For Faces. */
    public PageGate() {}

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var context = event.getFacesContext();
        if (context.getResponseComplete() || context.getViewRoot() == null) {
            return;
        }
        try {
            ask(context);
        } catch (RuntimeException e) {
            PageFailures.current().answer(context, e);
        }
    }

    private static void ask(FacesContext context) {
        var caller = CDI.current().select(Caller.class).get();
        var door = CDI.current()
                .select(Doors.class)
                .get()
                .ofPage(context.getViewRoot().getViewId());
        if (door.isEmpty()) {
            PageFailures.sendError(context, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        door.get().require(caller);
    }
}
