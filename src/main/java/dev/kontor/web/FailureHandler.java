package dev.kontor.web;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Takes what fails in the life of a page to {@link PageFailures}. */
public final class FailureHandler extends ExceptionHandlerWrapper {

    private FailureHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var events = getUnhandledExceptionQueuedEvents().iterator();
        if (!events.hasNext()) {
            return;
        }
        var failure = events.next().getContext().getException();
        events.remove();
        while (events.hasNext()) {
            // what the first one led to
            events.next();
            events.remove();
        }
        var context = FacesContext.getCurrentInstance();
        if (!context.getResponseComplete()) {
            PageFailures.current().answer(context, failure);
        }
    }

    /** Makes them for Faces. */
    public static final class Factory extends ExceptionHandlerFactory {

        /** For Faces. */
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new FailureHandler(getWrapped().getExceptionHandler());
        }
    }
}
