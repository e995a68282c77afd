package dev.kontor.security.identity;

/** It is known who calls, and they may not. */
public final class AccessDeniedException extends AccessException {

    private static final long serialVersionUID = 1L;

    private AccessDeniedException(String rule, String message) {
        super(rule, message);
    }

    /** None of their roles lets them. */
    public static AccessDeniedException byRole() {
        return new AccessDeniedException("forbidden", "The caller has no role that lets them do this.");
    }

    /** It concerns all tenants, and is for those of the one that operates Kontor. */
    public static AccessDeniedException toOtherTenants() {
        return new AccessDeniedException("operators-only", "It is for the tenant that operates Kontor.");
    }

    /** The request may have been made by another site, behind the back of who is signed in here. */
    public static AccessDeniedException ofAnotherSite() {
        return new AccessDeniedException("foreign-request", "The request may be another site's.");
    }

    /** Whoever wants a new password must know the old one. */
    public static AccessDeniedException withoutOldPassword() {
        return new AccessDeniedException("old-password-wrong", "The old password is wrong.");
    }

    @Override
    public int status() {
        return 403;
    }
}
