package dev.kontor.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has browsers name the things that somebody chooses by their ids. */
@Named
@RequestScoped
public class Options {

    private Names names;

    /** For the container's proxy. */
    protected Options() {}

    /** @param names of the things */
    @Inject
    public Options(Names names) {
        this.names = names;
    }

    /** Between things of a kind and their ids. */
    public Converter<Option> of(String kind) {
        return new ById(kind, names);
    }

    private record ById(String kind, Names names) implements Converter<Option> {

        @Override
        public @Nullable Option getAsObject(FacesContext context, UIComponent component, @Nullable String id) {
            if (id == null || id.isBlank()) {
                return null;
            }
            try {
                var known = UUID.fromString(id);
                return new Option(known, names.of(kind, known));
            } catch (IllegalArgumentException e) {
                throw new ConverterException(e);
            }
        }

        @Override
        public String getAsString(FacesContext context, UIComponent component, @Nullable Option option) {
            return option == null ? "" : option.id().toString();
        }
    }
}
