package dev.kontor.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Set;

/** Refuses requests with query parameters that their operation does not have. */
final class UnknownParameterFilter implements ContainerRequestFilter {

    private final Set<String> known;

    /** @param known the names that the operation has */
    UnknownParameterFilter(Set<String> known) {
        this.known = known;
    }

    /** @throws InvalidRequestException naming those that are not known */
    @Override
    public void filter(ContainerRequestContext request) {
        var unknown = request.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> Complaint.about(name, "invalid.unknown-property"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidRequestException(unknown);
        }
    }
}
