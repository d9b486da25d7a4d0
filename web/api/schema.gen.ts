// Generated from web/api/openapi.json by scripts/generate.ts. Not edited by hand.
export interface paths {
    "/api/v1/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the first run is still to do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description No staff user yet: the first-run page makes the administrator. */
                            firstRun: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            user: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                                email: string;
                                role: string;
                            };
                            permissions: ("jobs:read" | "jobs:write" | "jobs:milestones" | "jobs:promise" | "jobs:archive" | "customers:read" | "customers:write" | "contacts:write" | "imports:read" | "imports:run" | "exports:run" | "templates:read" | "templates:write" | "setup:read" | "setup:write" | "users:read" | "users:write" | "company:write" | "mails:read" | "reports:read")[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Sign in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description E-mail address; capital and small letters count as the same. */
                        email: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description No content. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forgotten-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a reset link */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description E-mail address; capital and small letters count as the same. */
                        email: string;
                    };
                };
            };
            responses: {
                /** @description No content. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a one-time link is good for */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            state: "valid" | "expired" | "used" | "void";
                            purpose: ("staff_invitation" | "staff_reset" | "contact_invitation" | "contact_reset") | null;
                            email: string | null;
                            slug: string | null;
                            /** @description The person has a password already: sign in with it instead of setting one. */
                            hasPassword: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the password through a one-time link */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            slug: string | null;
                            email: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the company and its first administrator */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        companyName: string;
                        /** @description IANA zone, such as Europe/Amsterdam. */
                        timeZone: string;
                        locale?: string;
                        /** Format: email */
                        email: string;
                        firstName: string;
                        lastName: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description No content. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the company */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            timeZone: string;
                            locale: string;
                            accent: string | null;
                            jobCodePrefix: string;
                            /** @enum {string} */
                            countingDate: "promised_date" | "due_date";
                            tracking: {
                                /**
                                 * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                                 * @enum {string}
                                 */
                                import: "system_wide" | "per_customer";
                                /**
                                 * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                                 * @enum {string}
                                 */
                                export: "system_wide" | "per_customer";
                                /**
                                 * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                                 * @enum {string}
                                 */
                                domestic: "system_wide" | "per_customer";
                                /**
                                 * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                                 * @enum {string}
                                 */
                                production: "system_wide" | "per_customer";
                            };
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the company */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        timeZone?: string;
                        locale?: string;
                        accent?: string | null;
                        jobCodePrefix?: string;
                        /** @enum {string} */
                        countingDate?: "promised_date" | "due_date";
                        tracking?: {
                            /**
                             * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                             * @enum {string}
                             */
                            import?: "system_wide" | "per_customer";
                            /**
                             * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                             * @enum {string}
                             */
                            export?: "system_wide" | "per_customer";
                            /**
                             * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                             * @enum {string}
                             */
                            domestic?: "system_wide" | "per_customer";
                            /**
                             * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                             * @enum {string}
                             */
                            production?: "system_wide" | "per_customer";
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            timeZone: string;
                            locale: string;
                            accent: string | null;
                            jobCodePrefix: string;
                            /** @enum {string} */
                            countingDate: "promised_date" | "due_date";
                            tracking: {
                                /**
                                 * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                                 * @enum {string}
                                 */
                                import: "system_wide" | "per_customer";
                                /**
                                 * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                                 * @enum {string}
                                 */
                                export: "system_wide" | "per_customer";
                                /**
                                 * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                                 * @enum {string}
                                 */
                                domestic: "system_wide" | "per_customer";
                                /**
                                 * @description Whether tracking applies to all customers or where the customer's flag says so (DOMAIN 4).
                                 * @enum {string}
                                 */
                                production: "system_wide" | "per_customer";
                            };
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List API keys, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                                role: {
                                    key: string;
                                    name: string;
                                };
                                /** @description Narrow the role to these; null: the whole role. */
                                scopes: ("jobs:read" | "jobs:write" | "jobs:milestones" | "jobs:promise" | "jobs:archive" | "customers:read" | "customers:write" | "contacts:write" | "imports:read" | "imports:run" | "exports:run" | "templates:read" | "templates:write" | "setup:read" | "setup:write" | "users:read" | "users:write" | "company:write" | "mails:read" | "reports:read")[] | null;
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 with zone.
                                 */
                                createdAt: string;
                                lastUsedAt: string | null;
                                revokedAt: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Create an API key */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The machine that uses it. */
                        name: string;
                        roleKey: string;
                        scopes?: ("jobs:read" | "jobs:write" | "jobs:milestones" | "jobs:promise" | "jobs:archive" | "customers:read" | "customers:write" | "contacts:write" | "imports:read" | "imports:run" | "exports:run" | "templates:read" | "templates:write" | "setup:read" | "setup:write" | "users:read" | "users:write" | "company:write" | "mails:read" | "reports:read")[] | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            name: string;
                            role: {
                                key: string;
                                name: string;
                            };
                            /** @description Narrow the role to these; null: the whole role. */
                            scopes: ("jobs:read" | "jobs:write" | "jobs:milestones" | "jobs:promise" | "jobs:archive" | "customers:read" | "customers:write" | "contacts:write" | "imports:read" | "imports:run" | "exports:run" | "templates:read" | "templates:write" | "setup:read" | "setup:write" | "users:read" | "users:write" | "company:write" | "mails:read" | "reports:read")[] | null;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            lastUsedAt: string | null;
                            revokedAt: string | null;
                            /** @description The key itself: shown this once, only its hash is kept. */
                            key: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke an API key */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            name: string;
                            role: {
                                key: string;
                                name: string;
                            };
                            /** @description Narrow the role to these; null: the whole role. */
                            scopes: ("jobs:read" | "jobs:write" | "jobs:milestones" | "jobs:promise" | "jobs:archive" | "customers:read" | "customers:write" | "contacts:write" | "imports:read" | "imports:run" | "exports:run" | "templates:read" | "templates:write" | "setup:read" | "setup:write" | "users:read" | "users:write" | "company:write" | "mails:read" | "reports:read")[] | null;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            lastUsedAt: string | null;
                            revokedAt: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/branches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all branches with the ports they serve */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                                /** @description IANA zone. */
                                timeZone: string;
                                calendar: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                };
                                /** @description An inactive branch is not offered for new jobs. */
                                active: boolean;
                                /** @description Ports served, by direction. A port is served by one branch per direction. */
                                ports: {
                                    import: {
                                        /** @description UN/LOCODE. */
                                        code: string;
                                        name: string;
                                    }[];
                                    export: {
                                        /** @description UN/LOCODE. */
                                        code: string;
                                        name: string;
                                    }[];
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                                /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                                abilities: {
                                    edit: boolean;
                                    remove: boolean;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a branch */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 1-12 characters, unique whatever its case. */
                        code: string;
                        name: string;
                        /** @description IANA zone, such as Europe/Amsterdam. */
                        timeZone: string;
                        /**
                         * Format: uuid
                         * @description Identifier (UUIDv7).
                         */
                        calendarId: string;
                        active?: boolean;
                        /** @description A direction that is named replaces the list of that direction. */
                        ports?: {
                            /** @description UN/LOCODEs. */
                            import?: string[];
                            /** @description UN/LOCODEs. */
                            export?: string[];
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            code: string;
                            name: string;
                            /** @description IANA zone. */
                            timeZone: string;
                            calendar: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            };
                            /** @description An inactive branch is not offered for new jobs. */
                            active: boolean;
                            /** @description Ports served, by direction. A port is served by one branch per direction. */
                            ports: {
                                import: {
                                    /** @description UN/LOCODE. */
                                    code: string;
                                    name: string;
                                }[];
                                export: {
                                    /** @description UN/LOCODE. */
                                    code: string;
                                    name: string;
                                }[];
                            };
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                            abilities: {
                                edit: boolean;
                                remove: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/branches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a branch */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            code: string;
                            name: string;
                            /** @description IANA zone. */
                            timeZone: string;
                            calendar: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            };
                            /** @description An inactive branch is not offered for new jobs. */
                            active: boolean;
                            /** @description Ports served, by direction. A port is served by one branch per direction. */
                            ports: {
                                import: {
                                    /** @description UN/LOCODE. */
                                    code: string;
                                    name: string;
                                }[];
                                export: {
                                    /** @description UN/LOCODE. */
                                    code: string;
                                    name: string;
                                }[];
                            };
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                            abilities: {
                                edit: boolean;
                                remove: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a branch that nothing uses */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a branch */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 1-12 characters, unique whatever its case. */
                        code?: string;
                        name?: string;
                        /** @description IANA zone, such as Europe/Amsterdam. */
                        timeZone?: string;
                        /**
                         * Format: uuid
                         * @description Identifier (UUIDv7).
                         */
                        calendarId?: string;
                        active?: boolean;
                        /** @description A direction that is named replaces the list of that direction. */
                        ports?: {
                            /** @description UN/LOCODEs. */
                            import?: string[];
                            /** @description UN/LOCODEs. */
                            export?: string[];
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            code: string;
                            name: string;
                            /** @description IANA zone. */
                            timeZone: string;
                            calendar: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            };
                            /** @description An inactive branch is not offered for new jobs. */
                            active: boolean;
                            /** @description Ports served, by direction. A port is served by one branch per direction. */
                            ports: {
                                import: {
                                    /** @description UN/LOCODE. */
                                    code: string;
                                    name: string;
                                }[];
                                export: {
                                    /** @description UN/LOCODE. */
                                    code: string;
                                    name: string;
                                }[];
                            };
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                            abilities: {
                                edit: boolean;
                                remove: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all calendars with their holidays */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                                /** @description 1 = Monday ... 7 = Sunday. */
                                workingDays: number[];
                                holidays: {
                                    /**
                                     * Format: date
                                     * @description Day without work, YYYY-MM-DD.
                                     */
                                    day: string;
                                    name: string;
                                }[];
                                /** @description Branches that work by this calendar. */
                                branches: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    code: string;
                                    name: string;
                                }[];
                                /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                                abilities: {
                                    edit: boolean;
                                    remove: boolean;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a calendar */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        workingDays: number[];
                        holidays?: {
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, 1970 to 2199.
                             */
                            day: string;
                            name: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            name: string;
                            /** @description 1 = Monday ... 7 = Sunday. */
                            workingDays: number[];
                            holidays: {
                                /**
                                 * Format: date
                                 * @description Day without work, YYYY-MM-DD.
                                 */
                                day: string;
                                name: string;
                            }[];
                            /** @description Branches that work by this calendar. */
                            branches: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            }[];
                            /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                            abilities: {
                                edit: boolean;
                                remove: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a calendar */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            name: string;
                            /** @description 1 = Monday ... 7 = Sunday. */
                            workingDays: number[];
                            holidays: {
                                /**
                                 * Format: date
                                 * @description Day without work, YYYY-MM-DD.
                                 */
                                day: string;
                                name: string;
                            }[];
                            /** @description Branches that work by this calendar. */
                            branches: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            }[];
                            /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                            abilities: {
                                edit: boolean;
                                remove: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a calendar that no branch works by */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a calendar; `holidays` replaces the whole list */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        workingDays?: number[];
                        holidays?: {
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, 1970 to 2199.
                             */
                            day: string;
                            name: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            name: string;
                            /** @description 1 = Monday ... 7 = Sunday. */
                            workingDays: number[];
                            holidays: {
                                /**
                                 * Format: date
                                 * @description Day without work, YYYY-MM-DD.
                                 */
                                day: string;
                                name: string;
                            }[];
                            /** @description Branches that work by this calendar. */
                            branches: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            }[];
                            /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                            abilities: {
                                edit: boolean;
                                remove: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all milestone categories in order */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                                /** @description Place in the order of the list, from 1. */
                                position: number;
                                /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                                abilities: {
                                    edit: boolean;
                                    remove: boolean;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a category at the end */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            name: string;
                            /** @description Place in the order of the list, from 1. */
                            position: number;
                            /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                            abilities: {
                                edit: boolean;
                                remove: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a category */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            name: string;
                            /** @description Place in the order of the list, from 1. */
                            position: number;
                            /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                            abilities: {
                                edit: boolean;
                                remove: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a category that nothing uses */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Rename a category */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            name: string;
                            /** @description Place in the order of the list, from 1. */
                            position: number;
                            /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                            abilities: {
                                edit: boolean;
                                remove: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/categories/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put the categories in order */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description All categories, each once, in the wanted order. */
                        ids: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                                /** @description Place in the order of the list, from 1. */
                                position: number;
                                /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                                abilities: {
                                    edit: boolean;
                                    remove: boolean;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the contacts of a customer */
        get: {
            parameters: {
                query?: {
                    /** @description Without it: all but deleted ones. */
                    state?: "draft" | "invited" | "active" | "disabled" | "deleted";
                    /** @description Rows per page, at most 200. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                };
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                email: string;
                                firstName: string;
                                lastName: string;
                                /** @enum {string} */
                                state: "draft" | "invited" | "active" | "disabled" | "deleted";
                                /** @description The customer branches whose jobs the contact sees; none means all. */
                                customerBranches: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                }[];
                                /** @description A limited contact sees jobs without a branch, too. */
                                unassignedToo: boolean;
                                invitedAt: string | null;
                                activatedAt: string | null;
                                lastSignedInAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 with zone.
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 with zone.
                                 */
                                updatedAt: string;
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                                abilities: {
                                    edit: boolean;
                                    invite: boolean;
                                    disable: boolean;
                                    enable: boolean;
                                    delete: boolean;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Make contacts, all or none */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        contacts: {
                            /** Format: email */
                            email: string;
                            firstName: string;
                            lastName: string;
                            customerBranchIds?: string[];
                            unassignedToo?: boolean;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                email: string;
                                firstName: string;
                                lastName: string;
                                /** @enum {string} */
                                state: "draft" | "invited" | "active" | "disabled" | "deleted";
                                /** @description The customer branches whose jobs the contact sees; none means all. */
                                customerBranches: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                }[];
                                /** @description A limited contact sees jobs without a branch, too. */
                                unassignedToo: boolean;
                                invitedAt: string | null;
                                activatedAt: string | null;
                                lastSignedInAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 with zone.
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 with zone.
                                 */
                                updatedAt: string;
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                                abilities: {
                                    edit: boolean;
                                    invite: boolean;
                                    disable: boolean;
                                    enable: boolean;
                                    delete: boolean;
                                };
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a contact */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                    /** @description Identifier (UUIDv7). */
                    contactId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a contact */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                    /** @description Identifier (UUIDv7). */
                    contactId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email?: string;
                        firstName?: string;
                        lastName?: string;
                        customerBranchIds?: string[];
                        unassignedToo?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            email: string;
                            firstName: string;
                            lastName: string;
                            /** @enum {string} */
                            state: "draft" | "invited" | "active" | "disabled" | "deleted";
                            /** @description The customer branches whose jobs the contact sees; none means all. */
                            customerBranches: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            }[];
                            /** @description A limited contact sees jobs without a branch, too. */
                            unassignedToo: boolean;
                            invitedAt: string | null;
                            activatedAt: string | null;
                            lastSignedInAt: string | null;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            abilities: {
                                edit: boolean;
                                invite: boolean;
                                disable: boolean;
                                enable: boolean;
                                delete: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/customers/{id}/contacts/{contactId}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite a contact, or send the invitation again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                    /** @description Identifier (UUIDv7). */
                    contactId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            email: string;
                            firstName: string;
                            lastName: string;
                            /** @enum {string} */
                            state: "draft" | "invited" | "active" | "disabled" | "deleted";
                            /** @description The customer branches whose jobs the contact sees; none means all. */
                            customerBranches: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            }[];
                            /** @description A limited contact sees jobs without a branch, too. */
                            unassignedToo: boolean;
                            invitedAt: string | null;
                            activatedAt: string | null;
                            lastSignedInAt: string | null;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            abilities: {
                                edit: boolean;
                                invite: boolean;
                                disable: boolean;
                                enable: boolean;
                                delete: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/contacts/{contactId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disable a contact and end its sessions */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                    /** @description Identifier (UUIDv7). */
                    contactId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            email: string;
                            firstName: string;
                            lastName: string;
                            /** @enum {string} */
                            state: "draft" | "invited" | "active" | "disabled" | "deleted";
                            /** @description The customer branches whose jobs the contact sees; none means all. */
                            customerBranches: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            }[];
                            /** @description A limited contact sees jobs without a branch, too. */
                            unassignedToo: boolean;
                            invitedAt: string | null;
                            activatedAt: string | null;
                            lastSignedInAt: string | null;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            abilities: {
                                edit: boolean;
                                invite: boolean;
                                disable: boolean;
                                enable: boolean;
                                delete: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/contacts/{contactId}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a disabled contact back to its former state */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                    /** @description Identifier (UUIDv7). */
                    contactId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            email: string;
                            firstName: string;
                            lastName: string;
                            /** @enum {string} */
                            state: "draft" | "invited" | "active" | "disabled" | "deleted";
                            /** @description The customer branches whose jobs the contact sees; none means all. */
                            customerBranches: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            }[];
                            /** @description A limited contact sees jobs without a branch, too. */
                            unassignedToo: boolean;
                            invitedAt: string | null;
                            activatedAt: string | null;
                            lastSignedInAt: string | null;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            abilities: {
                                edit: boolean;
                                invite: boolean;
                                disable: boolean;
                                enable: boolean;
                                delete: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List customers */
        get: {
            parameters: {
                query?: {
                    /** @description Beginning of the code, the name or an alias; case does not count. */
                    search?: string;
                    state?: "active" | "inactive" | "prospect";
                    /** @description Rows per page, at most 200. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                                /** @enum {string} */
                                state: "active" | "inactive" | "prospect";
                                portalUrl: string | null;
                                publishAttachments: boolean;
                                showDifot: boolean;
                                /** @description Contacts that are not deleted. */
                                contacts: number;
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                                abilities: {
                                    edit: boolean;
                                    delete: boolean;
                                    createPortal: boolean;
                                    editContacts: boolean;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Make a customer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 1 to 12 characters; blank: made from the name. */
                        code?: string;
                        name: string;
                        contactName?: string;
                        address?: string;
                        /** @enum {string} */
                        state?: "active" | "inactive" | "prospect";
                        /** @description Other names under which files know the customer. */
                        aliases?: string[];
                        /** @description An active staff user. */
                        serviceOperatorId?: string | null;
                        tracking?: {
                            /** @description Import Job Tracking Allow */
                            import?: boolean;
                            /** @description Export Job Tracking Allow */
                            export?: boolean;
                            domestic?: boolean;
                            production?: boolean;
                        };
                        publishAttachments?: boolean;
                        showDifot?: boolean;
                        difot?: {
                            pastMonths?: number;
                            toleranceDays?: number;
                            tolerancePercent?: number;
                            /** @description Null: the company's setting. */
                            countingDate?: ("promised_date" | "due_date") | null;
                        };
                        /** @description With id: changed; without: added. Branches that are not named stay as they are. */
                        branches?: {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id?: string;
                            name: string;
                            active: boolean;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            code: string;
                            name: string;
                            contactName: string;
                            address: string;
                            /** @enum {string} */
                            state: "active" | "inactive" | "prospect";
                            aliases: string[];
                            branches: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                                active: boolean;
                            }[];
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            tracking: {
                                /** @description Import Job Tracking Allow */
                                import: boolean;
                                /** @description Export Job Tracking Allow */
                                export: boolean;
                                domestic: boolean;
                                production: boolean;
                            };
                            portalUrl: string | null;
                            portalCreatedAt: string | null;
                            publishAttachments: boolean;
                            showDifot: boolean;
                            difot: {
                                pastMonths: number;
                                /** @description Calendar days. */
                                toleranceDays: number;
                                tolerancePercent: number;
                                /** @description Null: the company's setting. */
                                countingDate: ("promised_date" | "due_date") | null;
                            };
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            abilities: {
                                edit: boolean;
                                delete: boolean;
                                createPortal: boolean;
                                editContacts: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/near": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers with a similar name */
        get: {
            parameters: {
                query: {
                    name: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                                /** @enum {string} */
                                state: "active" | "inactive" | "prospect";
                                /** @description The name or alias that is similar. */
                                matched: string;
                                /** @description The same name, apart from case and spaces. */
                                exact: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a customer */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            code: string;
                            name: string;
                            contactName: string;
                            address: string;
                            /** @enum {string} */
                            state: "active" | "inactive" | "prospect";
                            aliases: string[];
                            branches: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                                active: boolean;
                            }[];
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            tracking: {
                                /** @description Import Job Tracking Allow */
                                import: boolean;
                                /** @description Export Job Tracking Allow */
                                export: boolean;
                                domestic: boolean;
                                production: boolean;
                            };
                            portalUrl: string | null;
                            portalCreatedAt: string | null;
                            publishAttachments: boolean;
                            showDifot: boolean;
                            difot: {
                                pastMonths: number;
                                /** @description Calendar days. */
                                toleranceDays: number;
                                tolerancePercent: number;
                                /** @description Null: the company's setting. */
                                countingDate: ("promised_date" | "due_date") | null;
                            };
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            abilities: {
                                edit: boolean;
                                delete: boolean;
                                createPortal: boolean;
                                editContacts: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a customer without jobs and contacts */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a customer */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 1 to 12 characters; blank: made from the name. */
                        code?: string;
                        name?: string;
                        contactName?: string;
                        address?: string;
                        /** @enum {string} */
                        state?: "active" | "inactive" | "prospect";
                        /** @description Other names under which files know the customer. */
                        aliases?: string[];
                        /** @description An active staff user. */
                        serviceOperatorId?: string | null;
                        tracking?: {
                            /** @description Import Job Tracking Allow */
                            import?: boolean;
                            /** @description Export Job Tracking Allow */
                            export?: boolean;
                            domestic?: boolean;
                            production?: boolean;
                        };
                        publishAttachments?: boolean;
                        showDifot?: boolean;
                        difot?: {
                            pastMonths?: number;
                            toleranceDays?: number;
                            tolerancePercent?: number;
                            /** @description Null: the company's setting. */
                            countingDate?: ("promised_date" | "due_date") | null;
                        };
                        /** @description With id: changed; without: added. Branches that are not named stay as they are. */
                        branches?: {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id?: string;
                            name: string;
                            active: boolean;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            code: string;
                            name: string;
                            contactName: string;
                            address: string;
                            /** @enum {string} */
                            state: "active" | "inactive" | "prospect";
                            aliases: string[];
                            branches: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                                active: boolean;
                            }[];
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            tracking: {
                                /** @description Import Job Tracking Allow */
                                import: boolean;
                                /** @description Export Job Tracking Allow */
                                export: boolean;
                                domestic: boolean;
                                production: boolean;
                            };
                            portalUrl: string | null;
                            portalCreatedAt: string | null;
                            publishAttachments: boolean;
                            showDifot: boolean;
                            difot: {
                                pastMonths: number;
                                /** @description Calendar days. */
                                toleranceDays: number;
                                tolerancePercent: number;
                                /** @description Null: the company's setting. */
                                countingDate: ("promised_date" | "due_date") | null;
                            };
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            abilities: {
                                edit: boolean;
                                delete: boolean;
                                createPortal: boolean;
                                editContacts: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/customers/{id}/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create the customer's portal */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            code: string;
                            name: string;
                            contactName: string;
                            address: string;
                            /** @enum {string} */
                            state: "active" | "inactive" | "prospect";
                            aliases: string[];
                            branches: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                                active: boolean;
                            }[];
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            tracking: {
                                /** @description Import Job Tracking Allow */
                                import: boolean;
                                /** @description Export Job Tracking Allow */
                                export: boolean;
                                domestic: boolean;
                                production: boolean;
                            };
                            portalUrl: string | null;
                            portalCreatedAt: string | null;
                            publishAttachments: boolean;
                            showDifot: boolean;
                            difot: {
                                pastMonths: number;
                                /** @description Calendar days. */
                                toleranceDays: number;
                                tolerancePercent: number;
                                /** @description Null: the company's setting. */
                                countingDate: ("promised_date" | "due_date") | null;
                            };
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            abilities: {
                                edit: boolean;
                                delete: boolean;
                                createPortal: boolean;
                                editContacts: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custom-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all custom fields in order */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description As used in imports: custom.KEY. */
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description Whether contacts see the field. */
                                portal: boolean;
                                position: number;
                                /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                                abilities: {
                                    edit: boolean;
                                    remove: boolean;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a custom field */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 1-30 letters, digits or underscores, beginning with a letter. */
                        key: string;
                        label: string;
                        /** @enum {string} */
                        type: "text" | "number" | "date" | "boolean";
                        /** @description Default: no. */
                        portal?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description As used in imports: custom.KEY. */
                            key: string;
                            label: string;
                            /** @enum {string} */
                            type: "text" | "number" | "date" | "boolean";
                            /** @description Whether contacts see the field. */
                            portal: boolean;
                            position: number;
                            /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                            abilities: {
                                edit: boolean;
                                remove: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custom-fields/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a custom field */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description As used in imports: custom.KEY. */
                            key: string;
                            label: string;
                            /** @enum {string} */
                            type: "text" | "number" | "date" | "boolean";
                            /** @description Whether contacts see the field. */
                            portal: boolean;
                            position: number;
                            /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                            abilities: {
                                edit: boolean;
                                remove: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a custom field that no job uses */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a custom field; its key stays */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        label?: string;
                        /**
                         * @description Only while no job has a value.
                         * @enum {string}
                         */
                        type?: "text" | "number" | "date" | "boolean";
                        portal?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description As used in imports: custom.KEY. */
                            key: string;
                            label: string;
                            /** @enum {string} */
                            type: "text" | "number" | "date" | "boolean";
                            /** @description Whether contacts see the field. */
                            portal: boolean;
                            position: number;
                            /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                            abilities: {
                                edit: boolean;
                                remove: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/custom-fields/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put the custom fields in order */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description All fields, each once, in the wanted order. */
                        keys: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description As used in imports: custom.KEY. */
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description Whether contacts see the field. */
                                portal: boolean;
                                position: number;
                                /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                                abilities: {
                                    edit: boolean;
                                    remove: boolean;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all departments */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                                /** @description An inactive department is not offered for new jobs. */
                                active: boolean;
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                                /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                                abilities: {
                                    edit: boolean;
                                    remove: boolean;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a department */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 1-12 characters, unique whatever its case. */
                        code: string;
                        name: string;
                        active?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            code: string;
                            name: string;
                            /** @description An inactive department is not offered for new jobs. */
                            active: boolean;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                            abilities: {
                                edit: boolean;
                                remove: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a department */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            code: string;
                            name: string;
                            /** @description An inactive department is not offered for new jobs. */
                            active: boolean;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                            abilities: {
                                edit: boolean;
                                remove: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a department that nothing uses */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a department */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 1-12 characters, unique whatever its case. */
                        code?: string;
                        name?: string;
                        active?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            code: string;
                            name: string;
                            /** @description An inactive department is not offered for new jobs. */
                            active: boolean;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                            abilities: {
                                edit: boolean;
                                remove: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/event-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all event types */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description 3-8 capitals or digits; fixed. */
                                code: string;
                                name: string;
                                /** @description When it arises. */
                                description: string;
                                /** @description Arises by itself. */
                                system: boolean;
                                /** @description What the customer reads. */
                                customerLabel: string;
                                /** @description Never shown to the customer. */
                                internal: boolean;
                                /** @description The date of the job that an event of this type sets; null: none. */
                                dateEffect: ("delivered_date" | "actual_arrival" | "actual_departure" | "eta" | "etd") | null;
                                /** @description An inactive type is not offered any more. */
                                active: boolean;
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                                abilities: {
                                    edit: boolean;
                                    /** @description Also: whether the date it sets may be changed. */
                                    deactivate: boolean;
                                    remove: boolean;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a manual event type */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 3-8 letters or digits, kept in capitals. */
                        code: string;
                        name: string;
                        description?: string;
                        /** @description Blank: the name. */
                        customerLabel?: string;
                        internal?: boolean;
                        /** @description The date of the job that an event of this type sets; null: none. */
                        dateEffect?: ("delivered_date" | "actual_arrival" | "actual_departure" | "eta" | "etd") | null;
                        active?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description 3-8 capitals or digits; fixed. */
                            code: string;
                            name: string;
                            /** @description When it arises. */
                            description: string;
                            /** @description Arises by itself. */
                            system: boolean;
                            /** @description What the customer reads. */
                            customerLabel: string;
                            /** @description Never shown to the customer. */
                            internal: boolean;
                            /** @description The date of the job that an event of this type sets; null: none. */
                            dateEffect: ("delivered_date" | "actual_arrival" | "actual_departure" | "eta" | "etd") | null;
                            /** @description An inactive type is not offered any more. */
                            active: boolean;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            abilities: {
                                edit: boolean;
                                /** @description Also: whether the date it sets may be changed. */
                                deactivate: boolean;
                                remove: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event-types/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an event type */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description 3-8 capitals or digits; fixed. */
                            code: string;
                            name: string;
                            /** @description When it arises. */
                            description: string;
                            /** @description Arises by itself. */
                            system: boolean;
                            /** @description What the customer reads. */
                            customerLabel: string;
                            /** @description Never shown to the customer. */
                            internal: boolean;
                            /** @description The date of the job that an event of this type sets; null: none. */
                            dateEffect: ("delivered_date" | "actual_arrival" | "actual_departure" | "eta" | "etd") | null;
                            /** @description An inactive type is not offered any more. */
                            active: boolean;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            abilities: {
                                edit: boolean;
                                /** @description Also: whether the date it sets may be changed. */
                                deactivate: boolean;
                                remove: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a manual event type that nothing uses */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change an event type; its code stays */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        description?: string;
                        /** @description Blank: the name. */
                        customerLabel?: string;
                        internal?: boolean;
                        /** @description The date of the job that an event of this type sets; null: none. */
                        dateEffect?: ("delivered_date" | "actual_arrival" | "actual_departure" | "eta" | "etd") | null;
                        active?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description 3-8 capitals or digits; fixed. */
                            code: string;
                            name: string;
                            /** @description When it arises. */
                            description: string;
                            /** @description Arises by itself. */
                            system: boolean;
                            /** @description What the customer reads. */
                            customerLabel: string;
                            /** @description Never shown to the customer. */
                            internal: boolean;
                            /** @description The date of the job that an event of this type sets; null: none. */
                            dateEffect: ("delivered_date" | "actual_arrival" | "actual_departure" | "eta" | "etd") | null;
                            /** @description An inactive type is not offered any more. */
                            active: boolean;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            abilities: {
                                edit: boolean;
                                /** @description Also: whether the date it sets may be changed. */
                                deactivate: boolean;
                                remove: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List imports, the newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Rows per page, at most 200. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                fileName: string;
                                /** @description Bytes. */
                                size: number;
                                sheet: string | null;
                                headerRow: number | null;
                                mapping: string | null;
                                /**
                                 * @description uploaded: waits for a mapping and a check; checked: waits to be applied; done, failed and cancelled are ends.
                                 * @enum {string}
                                 */
                                state: "uploaded" | "checking" | "checked" | "applying" | "done" | "failed" | "cancelled";
                                rowsDone: number;
                                /** @description 0 while it is not known: the check reads the file to its end. */
                                rowsTotal: number;
                                created: number;
                                updated: number;
                                unchanged: number;
                                /** @description Rows in error. */
                                failed: number;
                                message: string | null;
                                actorName: string;
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 with zone.
                                 */
                                createdAt: string;
                                startedAt: string | null;
                                finishedAt: string | null;
                                abilities: {
                                    /** @description The mapping may be changed. */
                                    edit: boolean;
                                    check: boolean;
                                    apply: boolean;
                                    cancel: boolean;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Upload a CSV or XLSX file of jobs
         * @description multipart/form-data with one part `file`, at most 200 MB. Answers what is in it and a guess of the mapping.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            import: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                fileName: string;
                                /** @description Bytes. */
                                size: number;
                                sheet: string | null;
                                headerRow: number | null;
                                mapping: string | null;
                                /**
                                 * @description uploaded: waits for a mapping and a check; checked: waits to be applied; done, failed and cancelled are ends.
                                 * @enum {string}
                                 */
                                state: "uploaded" | "checking" | "checked" | "applying" | "done" | "failed" | "cancelled";
                                rowsDone: number;
                                /** @description 0 while it is not known: the check reads the file to its end. */
                                rowsTotal: number;
                                created: number;
                                updated: number;
                                unchanged: number;
                                /** @description Rows in error. */
                                failed: number;
                                message: string | null;
                                actorName: string;
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 with zone.
                                 */
                                createdAt: string;
                                startedAt: string | null;
                                finishedAt: string | null;
                                abilities: {
                                    /** @description The mapping may be changed. */
                                    edit: boolean;
                                    check: boolean;
                                    apply: boolean;
                                    cancel: boolean;
                                };
                            };
                            sheets: string[];
                            sheet: string | null;
                            headerRow: number;
                            header: string[];
                            preview: {
                                row: number;
                                cells: string[];
                            }[];
                            /** @description The first rows below the header. */
                            samples: string[][];
                            /** @description For each column the different texts of the first 1,000 rows, where there are at most 30. */
                            words: string[][];
                            /** @description The mapping, a JSON document. */
                            guessedMapping: string;
                            guesses: {
                                field: string;
                                header: string;
                                /** @description 0 to 1. */
                                confidence: number;
                            }[];
                            /** @description Formats that the dates of a column can be read by, the best first, and words that stand in place of dates. */
                            dateFormats: {
                                field: string;
                                candidates: string[];
                                words: string[];
                            }[];
                            fields: {
                                field: string;
                                name: string | null;
                                /** @enum {string} */
                                kind: "text" | "date" | "quantity" | "boolean" | "choice";
                                values: string[];
                            }[];
                            warnings: {
                                row?: number;
                                column?: string;
                                field?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an import and how far it is */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            fileName: string;
                            /** @description Bytes. */
                            size: number;
                            sheet: string | null;
                            headerRow: number | null;
                            mapping: string | null;
                            /**
                             * @description uploaded: waits for a mapping and a check; checked: waits to be applied; done, failed and cancelled are ends.
                             * @enum {string}
                             */
                            state: "uploaded" | "checking" | "checked" | "applying" | "done" | "failed" | "cancelled";
                            rowsDone: number;
                            /** @description 0 while it is not known: the check reads the file to its end. */
                            rowsTotal: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            /** @description Rows in error. */
                            failed: number;
                            message: string | null;
                            actorName: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            abilities: {
                                /** @description The mapping may be changed. */
                                edit: boolean;
                                check: boolean;
                                apply: boolean;
                                cancel: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look into the file, by another sheet or header row if named */
        get: {
            parameters: {
                query?: {
                    sheet?: string;
                    headerRow?: number;
                };
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            import: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                fileName: string;
                                /** @description Bytes. */
                                size: number;
                                sheet: string | null;
                                headerRow: number | null;
                                mapping: string | null;
                                /**
                                 * @description uploaded: waits for a mapping and a check; checked: waits to be applied; done, failed and cancelled are ends.
                                 * @enum {string}
                                 */
                                state: "uploaded" | "checking" | "checked" | "applying" | "done" | "failed" | "cancelled";
                                rowsDone: number;
                                /** @description 0 while it is not known: the check reads the file to its end. */
                                rowsTotal: number;
                                created: number;
                                updated: number;
                                unchanged: number;
                                /** @description Rows in error. */
                                failed: number;
                                message: string | null;
                                actorName: string;
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 with zone.
                                 */
                                createdAt: string;
                                startedAt: string | null;
                                finishedAt: string | null;
                                abilities: {
                                    /** @description The mapping may be changed. */
                                    edit: boolean;
                                    check: boolean;
                                    apply: boolean;
                                    cancel: boolean;
                                };
                            };
                            sheets: string[];
                            sheet: string | null;
                            headerRow: number;
                            header: string[];
                            preview: {
                                row: number;
                                cells: string[];
                            }[];
                            /** @description The first rows below the header. */
                            samples: string[][];
                            /** @description For each column the different texts of the first 1,000 rows, where there are at most 30. */
                            words: string[][];
                            /** @description The mapping, a JSON document. */
                            guessedMapping: string;
                            guesses: {
                                field: string;
                                header: string;
                                /** @description 0 to 1. */
                                confidence: number;
                            }[];
                            /** @description Formats that the dates of a column can be read by, the best first, and words that stand in place of dates. */
                            dateFormats: {
                                field: string;
                                candidates: string[];
                                words: string[];
                            }[];
                            fields: {
                                field: string;
                                name: string | null;
                                /** @enum {string} */
                                kind: "text" | "date" | "quantity" | "boolean" | "choice";
                                values: string[];
                            }[];
                            warnings: {
                                row?: number;
                                column?: string;
                                field?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say which columns to import, and how */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        sheet?: string | null;
                        headerRow?: number | null;
                        /** @description The mapping, as the command line takes it. */
                        mapping: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            fileName: string;
                            /** @description Bytes. */
                            size: number;
                            sheet: string | null;
                            headerRow: number | null;
                            mapping: string | null;
                            /**
                             * @description uploaded: waits for a mapping and a check; checked: waits to be applied; done, failed and cancelled are ends.
                             * @enum {string}
                             */
                            state: "uploaded" | "checking" | "checked" | "applying" | "done" | "failed" | "cancelled";
                            rowsDone: number;
                            /** @description 0 while it is not known: the check reads the file to its end. */
                            rowsTotal: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            /** @description Rows in error. */
                            failed: number;
                            message: string | null;
                            actorName: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            abilities: {
                                /** @description The mapping may be changed. */
                                edit: boolean;
                                check: boolean;
                                apply: boolean;
                                cancel: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check the file without changing anything, in the background */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            fileName: string;
                            /** @description Bytes. */
                            size: number;
                            sheet: string | null;
                            headerRow: number | null;
                            mapping: string | null;
                            /**
                             * @description uploaded: waits for a mapping and a check; checked: waits to be applied; done, failed and cancelled are ends.
                             * @enum {string}
                             */
                            state: "uploaded" | "checking" | "checked" | "applying" | "done" | "failed" | "cancelled";
                            rowsDone: number;
                            /** @description 0 while it is not known: the check reads the file to its end. */
                            rowsTotal: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            /** @description Rows in error. */
                            failed: number;
                            message: string | null;
                            actorName: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            abilities: {
                                /** @description The mapping may be changed. */
                                edit: boolean;
                                check: boolean;
                                apply: boolean;
                                cancel: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply the rows that the check found good, in the background */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            fileName: string;
                            /** @description Bytes. */
                            size: number;
                            sheet: string | null;
                            headerRow: number | null;
                            mapping: string | null;
                            /**
                             * @description uploaded: waits for a mapping and a check; checked: waits to be applied; done, failed and cancelled are ends.
                             * @enum {string}
                             */
                            state: "uploaded" | "checking" | "checked" | "applying" | "done" | "failed" | "cancelled";
                            rowsDone: number;
                            /** @description 0 while it is not known: the check reads the file to its end. */
                            rowsTotal: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            /** @description Rows in error. */
                            failed: number;
                            message: string | null;
                            actorName: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            abilities: {
                                /** @description The mapping may be changed. */
                                edit: boolean;
                                check: boolean;
                                apply: boolean;
                                cancel: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an import; rows that were applied stay */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            fileName: string;
                            /** @description Bytes. */
                            size: number;
                            sheet: string | null;
                            headerRow: number | null;
                            mapping: string | null;
                            /**
                             * @description uploaded: waits for a mapping and a check; checked: waits to be applied; done, failed and cancelled are ends.
                             * @enum {string}
                             */
                            state: "uploaded" | "checking" | "checked" | "applying" | "done" | "failed" | "cancelled";
                            rowsDone: number;
                            /** @description 0 while it is not known: the check reads the file to its end. */
                            rowsTotal: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            /** @description Rows in error. */
                            failed: number;
                            message: string | null;
                            actorName: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            abilities: {
                                /** @description The mapping may be changed. */
                                edit: boolean;
                                check: boolean;
                                apply: boolean;
                                cancel: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is wrong with rows, in the order of the file */
        get: {
            parameters: {
                query?: {
                    /** @description Rows per page, at most 200. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                };
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                row: number;
                                column: string | null;
                                code: string;
                                message: string;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/error-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows in error as a CSV file to mend and import again */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers that the file names and nobody is known by, with similar ones */
        get: {
            parameters: {
                query?: {
                    /** @description Rows per page, at most 200. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                };
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description As the file writes it; it would become a new customer. */
                                name: string;
                                rows: number;
                                near: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    code: string;
                                    name: string;
                                }[];
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import-mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved mappings */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                                /** @description The mapping, a JSON document. */
                                mapping: string;
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 with zone.
                                 */
                                updatedAt: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Keep a mapping under a name */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @description The mapping, as the command line takes it. */
                        mapping: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            name: string;
                            /** @description The mapping, a JSON document. */
                            mapping: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import-mappings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save over a mapping */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @description The mapping, as the command line takes it. */
                        mapping: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            name: string;
                            /** @description The mapping, a JSON document. */
                            mapping: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        /** Delete a mapping */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/difot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Delivered in full, on time: counts per month */
        get: {
            parameters: {
                query: {
                    /** @description First month, YYYY-MM. */
                    from: string;
                    /** @description Last month, YYYY-MM. */
                    to: string;
                };
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            months: {
                                month: string;
                                /** @description Jobs that are delivered, or past their counting day and tolerance. */
                                counted: number;
                                onTime: number;
                                inFull: number;
                                /** @description On time and in full. */
                                difot: number;
                            }[];
                            total: {
                                /** @description Jobs that are delivered, or past their counting day and tolerance. */
                                counted: number;
                                onTime: number;
                                inFull: number;
                                /** @description On time and in full. */
                                difot: number;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List and search jobs */
        get: {
            parameters: {
                query?: {
                    /** @description Rows per page, at most 200. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                    /** @description Identifier (UUIDv7). */
                    customerId?: string;
                    /** @description Beginning of a job code, order number or reference. */
                    search?: string;
                    /** @description Without it: all but archived. */
                    state?: ("open" | "on_hold" | "completed" | "cancelled" | "archived")[];
                    /** @description Identifier (UUIDv7). */
                    branchId?: string;
                    /** @description Identifier (UUIDv7). */
                    departmentId?: string;
                    direction?: "import" | "export" | "domestic" | "production";
                    mode?: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                    /** @description Identifier (UUIDv7). */
                    serviceOperatorId?: string;
                    late?: boolean;
                    /** @description Calendar day, YYYY-MM-DD, in the company's time zone. */
                    dueFrom?: string;
                    /** @description Calendar day, YYYY-MM-DD, in the company's time zone. */
                    dueTo?: string;
                    /** @description list: open jobs by due date, then finished ones, latest first. */
                    sort?: "list" | "dueDate" | "-dueDate" | "jobCode" | "-jobCode" | "registeredAt" | "-registeredAt";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                jobCode: string;
                                customer: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    code: string;
                                    name: string;
                                };
                                customerBranch: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                orderNumber: string;
                                /** @description The customer sees this. */
                                note: string;
                                branch: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    code: string;
                                    name: string;
                                } | null;
                                department: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    code: string;
                                    name: string;
                                } | null;
                                /** @enum {string} */
                                direction: "import" | "export" | "domestic" | "production";
                                jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                                /** @enum {string} */
                                mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                                containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                                origin: {
                                    code: string;
                                    name: string;
                                    country: string;
                                } | null;
                                destination: {
                                    code: string;
                                    name: string;
                                    country: string;
                                } | null;
                                etd: string | null;
                                eta: string | null;
                                dueDate: string | null;
                                promisedDate: string | null;
                                deliveredDate: string | null;
                                /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                                late: boolean;
                                priority: number;
                                serviceOperator: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @enum {string} */
                                state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                                /** @description Status for staff. */
                                status: string;
                                /** @description Status as the customer sees it. */
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                componentCount: number;
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 with zone.
                                 */
                                registeredAt: string;
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 with zone.
                                 */
                                updatedAt: string;
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a job */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Made from the company's counter when left out. */
                        jobCode?: string;
                        /**
                         * Format: uuid
                         * @description Identifier (UUIDv7).
                         */
                        customerId?: string;
                        /** @description Code, name or alias, instead of customerId; an unknown name is made a new customer when createCustomer is true. */
                        customer?: string;
                        createCustomer?: boolean;
                        customerBranch?: string | null;
                        orderNumber?: string;
                        note?: string;
                        branchId?: string | null;
                        departmentId?: string | null;
                        /** @enum {string} */
                        direction: "import" | "export" | "domestic" | "production";
                        jobType?: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                        /** @enum {string} */
                        mode?: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                        containerClass?: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                        carrier?: string;
                        vessel?: string;
                        voyage?: string;
                        flight?: string;
                        shipper?: string;
                        consignee?: string;
                        originPort?: string | null;
                        destinationPort?: string | null;
                        etd?: string | null;
                        eta?: string | null;
                        actualDeparture?: string | null;
                        actualArrival?: string | null;
                        dueDate?: string | null;
                        deliveredDate?: string | null;
                        /** @description 0 normal ... 3 highest. */
                        priority?: number;
                        quantityOrdered?: number | null;
                        quantityDelivered?: number | null;
                        unit?: string;
                        serviceOperatorId?: string | null;
                        references?: {
                            /** @description Code of a reference type. */
                            type: string;
                            value: string;
                        }[];
                        customFields?: {
                            key: string;
                            value: string | null;
                        }[];
                        promisedDate?: string | null;
                        components?: {
                            code: string;
                            description?: string;
                            quantityOrdered?: number | null;
                            quantityDelivered?: number | null;
                            unit?: string;
                            plannedStart?: string | null;
                            dueDate?: string | null;
                            deliveredDate?: string | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a job */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Edit a job */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        jobCode?: string;
                        customerBranch?: string | null;
                        orderNumber?: string;
                        note?: string;
                        branchId?: string | null;
                        departmentId?: string | null;
                        /** @enum {string} */
                        direction?: "import" | "export" | "domestic" | "production";
                        jobType?: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                        /** @enum {string} */
                        mode?: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                        containerClass?: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                        carrier?: string;
                        vessel?: string;
                        voyage?: string;
                        flight?: string;
                        shipper?: string;
                        consignee?: string;
                        originPort?: string | null;
                        destinationPort?: string | null;
                        etd?: string | null;
                        eta?: string | null;
                        actualDeparture?: string | null;
                        actualArrival?: string | null;
                        dueDate?: string | null;
                        deliveredDate?: string | null;
                        /** @description 0 normal ... 3 highest. */
                        priority?: number;
                        quantityOrdered?: number | null;
                        quantityDelivered?: number | null;
                        unit?: string;
                        serviceOperatorId?: string | null;
                        references?: {
                            /** @description Code of a reference type. */
                            type: string;
                            value: string;
                        }[];
                        customFields?: {
                            key: string;
                            value: string | null;
                        }[];
                        /** @description Why, for the history. */
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/jobs/{id}/actions/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a job on hold */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Staff only. */
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/actions/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a job */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/actions/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a job */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/actions/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete a job by hand */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        deliveredDate?: string | null;
                        /** @description Why pending milestones become not applicable; needed when there are any. */
                        pendingReason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/actions/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen a completed or cancelled job */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Milestones to reopen beside JCOM. */
                        milestoneIds: string[];
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/actions/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive a job */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the promised date */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        promisedDate: string | null;
                        reason: string;
                        /** @description Agreed with the customer. */
                        agreed: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** History of a job, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Rows per page, at most 200. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                };
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                type: string;
                                name: string;
                                /** @enum {string} */
                                kind: "recorded" | "correction" | "undone" | "not_applicable" | "estimate" | "change" | "system";
                                component: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    code: string;
                                } | null;
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 with zone.
                                 */
                                occurredAt: string;
                                /** @enum {string} */
                                occurredPrecision: "day" | "instant";
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 with zone.
                                 */
                                recordedAt: string;
                                actor: {
                                    kind: string;
                                    name: string;
                                };
                                note: string;
                                changes: {
                                    field: string;
                                    from: (string | number | boolean) | null;
                                    to: (string | number | boolean) | null;
                                }[];
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Record an event by its type */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        type: string;
                        /**
                         * Format: uuid
                         * @description Identifier (UUIDv7).
                         */
                        componentId?: string;
                        /**
                         * Format: date-time
                         * @description When it happened; not in the future. Without it and occurredDay: now.
                         */
                        occurredAt?: string;
                        /**
                         * Format: date
                         * @description Instead of occurredAt, when only the day is known; today or earlier.
                         */
                        occurredDay?: string;
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a job has its milestones */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            tracked: boolean;
                            trackedBecause: string;
                            chosen: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                                shape: number;
                            } | null;
                            considered: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                                shape: number;
                                fits: boolean;
                                reasons: string[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/reallocate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a job's milestones in line with the templates */
        post: {
            parameters: {
                query?: {
                    /** @description true: only show what would change. */
                    preview?: boolean;
                };
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            tracked: boolean;
                            added: {
                                eventType: string;
                                name: string;
                                componentId: string | null;
                                sequence: number;
                            }[];
                            removed: {
                                eventType: string;
                                name: string;
                                componentId: string | null;
                                sequence: number;
                            }[];
                            changed: {
                                eventType: string;
                                name: string;
                                componentId: string | null;
                                sequence: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Components of a job */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a component */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        description?: string;
                        quantityOrdered?: number | null;
                        quantityDelivered?: number | null;
                        unit?: string;
                        plannedStart?: string | null;
                        dueDate?: string | null;
                        deliveredDate?: string | null;
                        /** @description Adding to a completed job reopens it: must be true then. */
                        reopen?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/components/{componentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a component
         * @description If-Match holds the component's version.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                    /** @description Identifier (UUIDv7). */
                    componentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Edit a component
         * @description If-Match holds the component's version.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                    /** @description Identifier (UUIDv7). */
                    componentId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string;
                        description?: string;
                        quantityOrdered?: number | null;
                        quantityDelivered?: number | null;
                        unit?: string;
                        plannedStart?: string | null;
                        dueDate?: string | null;
                        deliveredDate?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/jobs/{id}/milestones/{milestoneId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete a milestone, or correct its time */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                    /** @description Identifier (UUIDv7). */
                    milestoneId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description When it happened; not in the future. Without it and occurredDay: now.
                         */
                        occurredAt?: string;
                        /**
                         * Format: date
                         * @description Instead of occurredAt, when only the day is known; today or earlier.
                         */
                        occurredDay?: string;
                        /** @description Staff only. */
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/milestones/{milestoneId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo a milestone */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                    /** @description Identifier (UUIDv7). */
                    milestoneId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/milestones/{milestoneId}/not-applicable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a milestone to not applicable */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                    /** @description Identifier (UUIDv7). */
                    milestoneId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Staff only. */
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/milestones/{milestoneId}/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the estimated day of a milestone */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                    /** @description Identifier (UUIDv7). */
                    milestoneId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        estimatedDay: string | null;
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/events/{eventId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo a recorded event */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                    /** @description Identifier (UUIDv7). */
                    eventId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            customer: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            };
                            customerBranch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            orderNumber: string;
                            /** @description The customer sees this. */
                            note: string;
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            eta: string | null;
                            dueDate: string | null;
                            promisedDate: string | null;
                            deliveredDate: string | null;
                            /** @description Red, DOMAIN 7: not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            priority: number;
                            serviceOperator: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            /** @description Status for staff. */
                            status: string;
                            /** @description Status as the customer sees it. */
                            customerStatus: string;
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            /** @enum {string} */
                            exception: "none" | "at_risk" | "in_exception";
                            componentCount: number;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            ownDueDate: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            tracked: boolean;
                            template: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            completedAt: string | null;
                            archivedAt: string | null;
                            references: {
                                /** @description Code of a reference type. */
                                type: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                position: number;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                late: boolean;
                                status: string;
                                customerStatus: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                            }[];
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                componentId: string | null;
                                sequence: number;
                                /** @enum {string} */
                                level: "job" | "component";
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                weight: number;
                                waitsForAll: boolean;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                occurredAt: string | null;
                                occurredPrecision: ("day" | "instant") | null;
                                occurredDay: string | null;
                                estimatedDay: string | null;
                                reason: string | null;
                                condition: string | null;
                                exceptionAt: string | null;
                                atRiskAt: string | null;
                                /** @enum {string} */
                                exception: "none" | "at_risk" | "in_exception";
                                abilities: {
                                    complete: boolean;
                                    undo: boolean;
                                    notApplicable: boolean;
                                    estimate: boolean;
                                };
                            }[];
                            abilities: {
                                edit: boolean;
                                changePromise: boolean;
                                hold: boolean;
                                resume: boolean;
                                cancel: boolean;
                                complete: boolean;
                                reopen: boolean;
                                archive: boolean;
                                addComponent: boolean;
                                completeMilestones: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export the filtered list */
        get: {
            parameters: {
                query: {
                    format: "xlsx" | "json" | "csv";
                    /** @description Identifier (UUIDv7). */
                    customerId?: string;
                    /** @description Beginning of a job code, order number or reference. */
                    search?: string;
                    /** @description Without it: all but archived. */
                    state?: ("open" | "on_hold" | "completed" | "cancelled" | "archived")[];
                    /** @description Identifier (UUIDv7). */
                    branchId?: string;
                    /** @description Identifier (UUIDv7). */
                    departmentId?: string;
                    direction?: "import" | "export" | "domestic" | "production";
                    mode?: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                    /** @description Identifier (UUIDv7). */
                    serviceOperatorId?: string;
                    late?: boolean;
                    /** @description Calendar day, YYYY-MM-DD, in the company's time zone. */
                    dueFrom?: string;
                    /** @description Calendar day, YYYY-MM-DD, in the company's time zone. */
                    dueTo?: string;
                    /** @description list: open jobs by due date, then finished ones, latest first. */
                    sort?: "list" | "dueDate" | "-dueDate" | "jobCode" | "-jobCode" | "registeredAt" | "-registeredAt";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List mails, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description kept: no SMTP server is set, so the mail is only shown here. */
                    state?: "queued" | "sending" | "sent" | "failed" | "kept";
                    /** @description Rows per page, at most 200. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                kind: string;
                                to: {
                                    address: string;
                                    name: string;
                                };
                                subject: string;
                                /** @enum {string} */
                                state: "queued" | "sending" | "sent" | "failed" | "kept";
                                attempts: number;
                                error: string | null;
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 with zone.
                                 */
                                createdAt: string;
                                sentAt: string | null;
                                nextAttemptAt: string | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a mail */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            kind: string;
                            to: {
                                address: string;
                                name: string;
                            };
                            subject: string;
                            /** @enum {string} */
                            state: "queued" | "sending" | "sent" | "failed" | "kept";
                            attempts: number;
                            error: string | null;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            sentAt: string | null;
                            nextAttemptAt: string | null;
                            messageId: string;
                            /** @description The text; secrets of one-time links are left out, except in kept mail for those who may invite. */
                            text: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read myself */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            email: string;
                            firstName: string;
                            lastName: string;
                            role: {
                                key: string;
                                name: string;
                            };
                            permissions: ("jobs:read" | "jobs:write" | "jobs:milestones" | "jobs:promise" | "jobs:archive" | "customers:read" | "customers:write" | "contacts:write" | "imports:read" | "imports:run" | "exports:run" | "templates:read" | "templates:write" | "setup:read" | "setup:write" | "users:read" | "users:write" | "company:write" | "mails:read" | "reports:read")[];
                            preferences: {
                                key: string;
                                /** @description The value as JSON text. */
                                value: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Keep settings of my screens */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        preferences: {
                            /** @description Such as jobs.columns. */
                            key: string;
                            value: string | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            email: string;
                            firstName: string;
                            lastName: string;
                            role: {
                                key: string;
                                name: string;
                            };
                            permissions: ("jobs:read" | "jobs:write" | "jobs:milestones" | "jobs:promise" | "jobs:archive" | "customers:read" | "customers:write" | "contacts:write" | "imports:read" | "imports:run" | "exports:run" | "templates:read" | "templates:write" | "setup:read" | "setup:write" | "users:read" | "users:write" | "company:write" | "mails:read" | "reports:read")[];
                            preferences: {
                                key: string;
                                /** @description The value as JSON text. */
                                value: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/ports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search ports, airports and terminals */
        get: {
            parameters: {
                query?: {
                    /** @description Beginning of the UN/LOCODE, of the IATA code or of the name; exact codes come first. */
                    search?: string;
                    /** @description Rows per page, at most 200. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UN/LOCODE, five characters. */
                                code: string;
                                name: string;
                                /** @description ISO 3166, two letters. */
                                country: string;
                                iata: string | null;
                                /** @description What the place is, by UN/LOCODE. */
                                functions: ("sea" | "rail" | "road" | "air" | "post" | "depot")[];
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ports/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a port by its UN/LOCODE */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UN/LOCODE. */
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UN/LOCODE, five characters. */
                            code: string;
                            name: string;
                            /** @description ISO 3166, two letters. */
                            country: string;
                            iata: string | null;
                            /** @description What the place is, by UN/LOCODE. */
                            functions: ("sea" | "rail" | "road" | "air" | "post" | "depot")[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all reference types */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description As used in imports: reference.CODE. */
                                code: string;
                                name: string;
                                builtIn: boolean;
                                /** @description Whether contacts see references of this type. */
                                portal: boolean;
                                /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                                abilities: {
                                    edit: boolean;
                                    remove: boolean;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a reference type */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 1-30 letters, digits or underscores, beginning with a letter. */
                        code: string;
                        name: string;
                        /** @description Default: yes. */
                        portal?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description As used in imports: reference.CODE. */
                            code: string;
                            name: string;
                            builtIn: boolean;
                            /** @description Whether contacts see references of this type. */
                            portal: boolean;
                            /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                            abilities: {
                                edit: boolean;
                                remove: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference-types/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a reference type */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description As used in imports: reference.CODE. */
                            code: string;
                            name: string;
                            builtIn: boolean;
                            /** @description Whether contacts see references of this type. */
                            portal: boolean;
                            /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                            abilities: {
                                edit: boolean;
                                remove: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a reference type of your own that nothing uses */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a reference type; its code stays */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        portal?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description As used in imports: reference.CODE. */
                            code: string;
                            name: string;
                            builtIn: boolean;
                            /** @description Whether contacts see references of this type. */
                            portal: boolean;
                            /** @description What the asker may do with this record. A record in use cannot be removed all the same. */
                            abilities: {
                                edit: boolean;
                                remove: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all milestone templates */
        get: {
            parameters: {
                query?: {
                    direction?: "import" | "export" | "domestic" | "production";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                direction: "import" | "export" | "domestic" | "production";
                                department: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    code: string;
                                    name: string;
                                } | null;
                                /** @description null: ALL. */
                                jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                                /** @description null: ALL. */
                                mode: ("sea" | "air" | "road" | "rail" | "courier" | "unknown") | null;
                                /** @description null: ALL. */
                                containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                                /** @description Number of the shape, 1 to 9: the order in which templates are tried. */
                                shape: number;
                                shapeName: string;
                                /** @description An inactive template is not given to new jobs. */
                                active: boolean;
                                milestoneCount: number;
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                                abilities: {
                                    edit: boolean;
                                    copy: boolean;
                                    remove: boolean;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a template */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        direction: "import" | "export" | "domestic" | "production";
                        /** @description null: ALL. */
                        departmentId: string | null;
                        /** @description null: ALL. */
                        jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                        /** @description null: ALL. */
                        mode: ("sea" | "air" | "road" | "rail" | "courier" | "unknown") | null;
                        /** @description null: ALL. */
                        containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                        active?: boolean;
                        /** @description In order; JOBA first, JCOM last. */
                        milestones: {
                            eventType: string;
                            categoryId?: string | null;
                            /**
                             * @description Default: job.
                             * @enum {string}
                             */
                            level?: "job" | "component";
                            /** @description Default: 1. */
                            weight?: number;
                            waitsForAll?: boolean;
                            warning?: {
                                /** @description Whole number, 0 to 10000. */
                                amount: number;
                                /** @enum {string} */
                                unit: "hours" | "days" | "working_days";
                            } | null;
                            exception?: {
                                /** @description Whole number, 0 to 10000. */
                                amount: number;
                                /** @enum {string} */
                                unit: "hours" | "days" | "working_days";
                                /** @enum {string} */
                                side: "before" | "after";
                                /** @enum {string} */
                                base: "registration" | "etd" | "eta" | "due_date" | "promised_date" | "milestone";
                                baseType: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @description null: ALL. */
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @description null: ALL. */
                            mode: ("sea" | "air" | "road" | "rail" | "courier" | "unknown") | null;
                            /** @description null: ALL. */
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            /** @description Number of the shape, 1 to 9: the order in which templates are tried. */
                            shape: number;
                            shapeName: string;
                            /** @description An inactive template is not given to new jobs. */
                            active: boolean;
                            milestoneCount: number;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            abilities: {
                                edit: boolean;
                                copy: boolean;
                                remove: boolean;
                            };
                            milestones: {
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @enum {string} */
                                level: "job" | "component";
                                weight: number;
                                waitsForAll: boolean;
                                warning: {
                                    /** @description Whole number, 0 to 10000. */
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hours" | "days" | "working_days";
                                } | null;
                                exception: {
                                    /** @description Whole number, 0 to 10000. */
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hours" | "days" | "working_days";
                                    /** @enum {string} */
                                    side: "before" | "after";
                                    /** @enum {string} */
                                    base: "registration" | "etd" | "eta" | "due_date" | "promised_date" | "milestone";
                                    baseType: string | null;
                                } | null;
                                exceptionWords: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a template with its milestones */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @description null: ALL. */
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @description null: ALL. */
                            mode: ("sea" | "air" | "road" | "rail" | "courier" | "unknown") | null;
                            /** @description null: ALL. */
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            /** @description Number of the shape, 1 to 9: the order in which templates are tried. */
                            shape: number;
                            shapeName: string;
                            /** @description An inactive template is not given to new jobs. */
                            active: boolean;
                            milestoneCount: number;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            abilities: {
                                edit: boolean;
                                copy: boolean;
                                remove: boolean;
                            };
                            milestones: {
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @enum {string} */
                                level: "job" | "component";
                                weight: number;
                                waitsForAll: boolean;
                                warning: {
                                    /** @description Whole number, 0 to 10000. */
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hours" | "days" | "working_days";
                                } | null;
                                exception: {
                                    /** @description Whole number, 0 to 10000. */
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hours" | "days" | "working_days";
                                    /** @enum {string} */
                                    side: "before" | "after";
                                    /** @enum {string} */
                                    base: "registration" | "etd" | "eta" | "due_date" | "promised_date" | "milestone";
                                    baseType: string | null;
                                } | null;
                                exceptionWords: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a template that no job has */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a template; `milestones` replaces the whole list */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        /** @enum {string} */
                        direction?: "import" | "export" | "domestic" | "production";
                        /** @description null: ALL. */
                        departmentId?: string | null;
                        /** @description null: ALL. */
                        jobType?: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                        /** @description null: ALL. */
                        mode?: ("sea" | "air" | "road" | "rail" | "courier" | "unknown") | null;
                        /** @description null: ALL. */
                        containerClass?: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                        active?: boolean;
                        /** @description In order; JOBA first, JCOM last. */
                        milestones?: {
                            eventType: string;
                            categoryId?: string | null;
                            /**
                             * @description Default: job.
                             * @enum {string}
                             */
                            level?: "job" | "component";
                            /** @description Default: 1. */
                            weight?: number;
                            waitsForAll?: boolean;
                            warning?: {
                                /** @description Whole number, 0 to 10000. */
                                amount: number;
                                /** @enum {string} */
                                unit: "hours" | "days" | "working_days";
                            } | null;
                            exception?: {
                                /** @description Whole number, 0 to 10000. */
                                amount: number;
                                /** @enum {string} */
                                unit: "hours" | "days" | "working_days";
                                /** @enum {string} */
                                side: "before" | "after";
                                /** @enum {string} */
                                base: "registration" | "etd" | "eta" | "due_date" | "promised_date" | "milestone";
                                baseType: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @description null: ALL. */
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @description null: ALL. */
                            mode: ("sea" | "air" | "road" | "rail" | "courier" | "unknown") | null;
                            /** @description null: ALL. */
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            /** @description Number of the shape, 1 to 9: the order in which templates are tried. */
                            shape: number;
                            shapeName: string;
                            /** @description An inactive template is not given to new jobs. */
                            active: boolean;
                            milestoneCount: number;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            abilities: {
                                edit: boolean;
                                copy: boolean;
                                remove: boolean;
                            };
                            milestones: {
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @enum {string} */
                                level: "job" | "component";
                                weight: number;
                                waitsForAll: boolean;
                                warning: {
                                    /** @description Whole number, 0 to 10000. */
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hours" | "days" | "working_days";
                                } | null;
                                exception: {
                                    /** @description Whole number, 0 to 10000. */
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hours" | "days" | "working_days";
                                    /** @enum {string} */
                                    side: "before" | "after";
                                    /** @enum {string} */
                                    base: "registration" | "etd" | "eta" | "due_date" | "promised_date" | "milestone";
                                    baseType: string | null;
                                } | null;
                                exceptionWords: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/templates/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copy a template under a name and profile of its own */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        direction: "import" | "export" | "domestic" | "production";
                        /** @description null: ALL. */
                        departmentId: string | null;
                        /** @description null: ALL. */
                        jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                        /** @description null: ALL. */
                        mode: ("sea" | "air" | "road" | "rail" | "courier" | "unknown") | null;
                        /** @description null: ALL. */
                        containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            /** @description null: ALL. */
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            /** @description null: ALL. */
                            mode: ("sea" | "air" | "road" | "rail" | "courier" | "unknown") | null;
                            /** @description null: ALL. */
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            /** @description Number of the shape, 1 to 9: the order in which templates are tried. */
                            shape: number;
                            shapeName: string;
                            /** @description An inactive template is not given to new jobs. */
                            active: boolean;
                            milestoneCount: number;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            abilities: {
                                edit: boolean;
                                copy: boolean;
                                remove: boolean;
                            };
                            milestones: {
                                eventType: string;
                                name: string;
                                customerLabel: string;
                                internal: boolean;
                                category: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @enum {string} */
                                level: "job" | "component";
                                weight: number;
                                waitsForAll: boolean;
                                warning: {
                                    /** @description Whole number, 0 to 10000. */
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hours" | "days" | "working_days";
                                } | null;
                                exception: {
                                    /** @description Whole number, 0 to 10000. */
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "hours" | "days" | "working_days";
                                    /** @enum {string} */
                                    side: "before" | "after";
                                    /** @enum {string} */
                                    base: "registration" | "etd" | "eta" | "due_date" | "promised_date" | "milestone";
                                    baseType: string | null;
                                } | null;
                                exceptionWords: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Explain which template a job would take */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description What of a job decides which template it takes. */
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        direction: "import" | "export" | "domestic" | "production";
                        /** @description null: ALL. */
                        departmentId: string | null;
                        /** @description null: ALL. */
                        jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                        /** @description null: ALL. */
                        mode: ("sea" | "air" | "road" | "rail" | "courier" | "unknown") | null;
                        /** @description null: ALL. */
                        containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description null: none fits, the job gets JOBA and JCOM only. */
                            chosen: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @description The outcome in a sentence. */
                            summary: string;
                            /** @description Every active template of the direction, in the order in which they are tried. */
                            candidates: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                templateId: string;
                                name: string;
                                shape: number;
                                shapeName: string;
                                fits: boolean;
                                chosen: boolean;
                                reasons: string[];
                            }[];
                            /** @description Templates of the direction that are not tried because they are inactive. */
                            inactive: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List staff users */
        get: {
            parameters: {
                query?: {
                    state?: "invited" | "active" | "disabled";
                    /** @description Rows per page, at most 200. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                email: string;
                                firstName: string;
                                lastName: string;
                                role: {
                                    key: string;
                                    name: string;
                                };
                                branch: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                department: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description Who stands in while the user is away. */
                                cover: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    name: string;
                                } | null;
                                awayFrom: string | null;
                                awayUntil: string | null;
                                /** @enum {string} */
                                state: "invited" | "active" | "disabled";
                                invitedAt: string | null;
                                lastSignedInAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 with zone.
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 with zone.
                                 */
                                updatedAt: string;
                                /** @description Version of the record: send it as If-Match when you edit. */
                                version: number;
                                abilities: {
                                    edit: boolean;
                                    invite: boolean;
                                    disable: boolean;
                                    enable: boolean;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Invite a staff user */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        firstName: string;
                        lastName: string;
                        /** @description Key of a role, such as operations. */
                        roleKey: string;
                        branchId?: string | null;
                        departmentId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            email: string;
                            firstName: string;
                            lastName: string;
                            role: {
                                key: string;
                                name: string;
                            };
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Who stands in while the user is away. */
                            cover: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            awayFrom: string | null;
                            awayUntil: string | null;
                            /** @enum {string} */
                            state: "invited" | "active" | "disabled";
                            invitedAt: string | null;
                            lastSignedInAt: string | null;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            abilities: {
                                edit: boolean;
                                invite: boolean;
                                disable: boolean;
                                enable: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names of staff users */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Staff users that are not disabled, by name. */
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List roles */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                key: string;
                                name: string;
                                builtIn: boolean;
                                permissions: ("jobs:read" | "jobs:write" | "jobs:milestones" | "jobs:promise" | "jobs:archive" | "customers:read" | "customers:write" | "contacts:write" | "imports:read" | "imports:run" | "exports:run" | "templates:read" | "templates:write" | "setup:read" | "setup:write" | "users:read" | "users:write" | "company:write" | "mails:read" | "reports:read")[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a staff user */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            email: string;
                            firstName: string;
                            lastName: string;
                            role: {
                                key: string;
                                name: string;
                            };
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Who stands in while the user is away. */
                            cover: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            awayFrom: string | null;
                            awayUntil: string | null;
                            /** @enum {string} */
                            state: "invited" | "active" | "disabled";
                            invitedAt: string | null;
                            lastSignedInAt: string | null;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            abilities: {
                                edit: boolean;
                                invite: boolean;
                                disable: boolean;
                                enable: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a staff user */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        firstName?: string;
                        lastName?: string;
                        /** @description Key of a role, such as operations. */
                        roleKey?: string;
                        branchId?: string | null;
                        departmentId?: string | null;
                        coverUserId?: string | null;
                        awayFrom?: string | null;
                        awayUntil?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            email: string;
                            firstName: string;
                            lastName: string;
                            role: {
                                key: string;
                                name: string;
                            };
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Who stands in while the user is away. */
                            cover: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            awayFrom: string | null;
                            awayUntil: string | null;
                            /** @enum {string} */
                            state: "invited" | "active" | "disabled";
                            invitedAt: string | null;
                            lastSignedInAt: string | null;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            abilities: {
                                edit: boolean;
                                invite: boolean;
                                disable: boolean;
                                enable: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/users/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the invitation again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            email: string;
                            firstName: string;
                            lastName: string;
                            role: {
                                key: string;
                                name: string;
                            };
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Who stands in while the user is away. */
                            cover: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            awayFrom: string | null;
                            awayUntil: string | null;
                            /** @enum {string} */
                            state: "invited" | "active" | "disabled";
                            invitedAt: string | null;
                            lastSignedInAt: string | null;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            abilities: {
                                edit: boolean;
                                invite: boolean;
                                disable: boolean;
                                enable: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disable a staff user and end its sessions */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            email: string;
                            firstName: string;
                            lastName: string;
                            role: {
                                key: string;
                                name: string;
                            };
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Who stands in while the user is away. */
                            cover: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            awayFrom: string | null;
                            awayUntil: string | null;
                            /** @enum {string} */
                            state: "invited" | "active" | "disabled";
                            invitedAt: string | null;
                            lastSignedInAt: string | null;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            abilities: {
                                edit: boolean;
                                invite: boolean;
                                disable: boolean;
                                enable: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable a disabled staff user */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            email: string;
                            firstName: string;
                            lastName: string;
                            role: {
                                key: string;
                                name: string;
                            };
                            branch: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            department: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Who stands in while the user is away. */
                            cover: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                            } | null;
                            awayFrom: string | null;
                            awayUntil: string | null;
                            /** @enum {string} */
                            state: "invited" | "active" | "disabled";
                            invitedAt: string | null;
                            lastSignedInAt: string | null;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            updatedAt: string;
                            /** @description Version of the record: send it as If-Match when you edit. */
                            version: number;
                            abilities: {
                                edit: boolean;
                                invite: boolean;
                                disable: boolean;
                                enable: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live changes (server-sent events) */
        get: {
            parameters: {
                query?: {
                    /** @description Where a stream was left; a browser that reconnects by itself sends the header. */
                    lastEventId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/portals/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The company's brand at a portal URL */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            companyName: string;
                            accent: string | null;
                            locale: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            contact: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                name: string;
                                email: string;
                            };
                            /** @description The contact sees only some branches of the customer. */
                            limited: boolean;
                            slug: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** Sign in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Last part of the portal URL. */
                        slug: string;
                        /** @description E-mail address; capital and small letters count as the same. */
                        email: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description No content. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No content. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/forgotten-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a reset link */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        slug: string;
                        /** @description E-mail address; capital and small letters count as the same. */
                        email: string;
                    };
                };
            };
            responses: {
                /** @description No content. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Company, customer and counts of open jobs */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            companyName: string;
                            accent: string | null;
                            timeZone: string;
                            locale: string;
                            /**
                             * Format: date
                             * @description Today in the company's time zone.
                             */
                            today: string;
                            customer: {
                                code: string;
                                name: string;
                            };
                            showDifot: boolean;
                            /** @description Of open jobs that the contact may see. */
                            counts: {
                                open: number;
                                late: number;
                                /** @description ETA after the due date. */
                                atRisk: number;
                                /** @description Not delivered, due from today to Sunday. */
                                dueThisWeek: number;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List jobs */
        get: {
            parameters: {
                query?: {
                    /** @description Rows per page, at most 200. */
                    limit?: number;
                    /** @description `nextCursor` of the page before. */
                    cursor?: string;
                    /** @description These jobs only, archived ones too unless a view is named. */
                    ids?: string[];
                    /** @description Beginning of a job code, order number or reference. */
                    search?: string;
                    /** @description Beginning of the job code. */
                    jobCode?: string;
                    /** @description Beginning of an order number. */
                    orderNumber?: string;
                    /** @description all (the default): all but archived ones. */
                    view?: "all" | "open" | "late" | "at_risk" | "due_this_week" | "completed" | "archived";
                    /** @description list: open jobs by due date, then finished ones, latest first. */
                    sort?: "list" | "dueDate" | "-dueDate" | "jobCode" | "-jobCode";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                jobCode: string;
                                note: string;
                                /** @description The customer's branch. */
                                branch: string | null;
                                orderNumber: string;
                                dueDate: string | null;
                                promisedDate: string | null;
                                eta: string | null;
                                deliveredDate: string | null;
                                /** @description Not delivered from the day after the due date, or delivered after it; never when cancelled. */
                                late: boolean;
                                /** @description Open, not delivered, and its ETA lies after the due date. */
                                atRisk: boolean;
                                /** @description Current status. */
                                status: string;
                                /** @enum {string} */
                                state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                componentCount: number;
                                /** @enum {string} */
                                mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                                /**
                                 * Format: date-time
                                 * @description Instant, ISO 8601 with zone.
                                 */
                                registeredAt: string;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/jobs/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export the filtered list */
        get: {
            parameters: {
                query: {
                    format: "xlsx" | "json" | "csv";
                    /** @description Beginning of a job code, order number or reference. */
                    search?: string;
                    /** @description Beginning of the job code. */
                    jobCode?: string;
                    /** @description Beginning of an order number. */
                    orderNumber?: string;
                    /** @description all (the default): all but archived ones. */
                    view?: "all" | "open" | "late" | "at_risk" | "due_this_week" | "completed" | "archived";
                    /** @description list: open jobs by due date, then finished ones, latest first. */
                    sort?: "list" | "dueDate" | "-dueDate" | "jobCode" | "-jobCode";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a job */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /**
                             * Format: uuid
                             * @description Identifier (UUIDv7).
                             */
                            id: string;
                            jobCode: string;
                            note: string;
                            /** @description The customer's branch. */
                            branch: string | null;
                            orderNumber: string;
                            dueDate: string | null;
                            promisedDate: string | null;
                            eta: string | null;
                            deliveredDate: string | null;
                            /** @description Not delivered from the day after the due date, or delivered after it; never when cancelled. */
                            late: boolean;
                            /** @description Open, not delivered, and its ETA lies after the due date. */
                            atRisk: boolean;
                            /** @description Current status. */
                            status: string;
                            /** @enum {string} */
                            state: "open" | "on_hold" | "completed" | "cancelled" | "archived";
                            progress: {
                                /** @enum {string} */
                                stage: "scheduled" | "in progress" | "completed";
                                percent: number;
                            };
                            componentCount: number;
                            /** @enum {string} */
                            mode: "sea" | "air" | "road" | "rail" | "courier" | "unknown";
                            /**
                             * Format: date-time
                             * @description Instant, ISO 8601 with zone.
                             */
                            registeredAt: string;
                            /** @enum {string} */
                            direction: "import" | "export" | "domestic" | "production";
                            jobType: ("freight_forwarding" | "customs" | "both" | "prepaid" | "collect" | "make" | "repair" | "service") | null;
                            containerClass: ("FCL" | "LCL" | "FTL" | "LTL" | "loose" | "ULD" | "none") | null;
                            carrier: string;
                            vessel: string;
                            voyage: string;
                            flight: string;
                            shipper: string;
                            consignee: string;
                            origin: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            destination: {
                                code: string;
                                name: string;
                                country: string;
                            } | null;
                            etd: string | null;
                            actualDeparture: string | null;
                            actualArrival: string | null;
                            quantityOrdered: number | null;
                            quantityDelivered: number | null;
                            unit: string;
                            references: {
                                type: string;
                                name: string;
                                value: string;
                            }[];
                            customFields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                type: "text" | "number" | "date" | "boolean";
                                /** @description As text: numbers with a point, days as YYYY-MM-DD, true or false. */
                                value: string;
                            }[];
                            /** @description The job's own, in their order. */
                            milestones: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                label: string;
                                /** @enum {string} */
                                state: "pending" | "completed" | "not_applicable";
                                estimatedDay: string | null;
                                occurredDay: string | null;
                            }[];
                            components: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                /** @description Not delivered from the day after the due date, or delivered after it; never when cancelled. */
                                late: boolean;
                                status: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                                milestones: {
                                    /**
                                     * Format: uuid
                                     * @description Identifier (UUIDv7).
                                     */
                                    id: string;
                                    label: string;
                                    /** @enum {string} */
                                    state: "pending" | "completed" | "not_applicable";
                                    estimatedDay: string | null;
                                    occurredDay: string | null;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/jobs/{id}/components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a job's components */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Identifier (UUIDv7). */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: uuid
                                 * @description Identifier (UUIDv7).
                                 */
                                id: string;
                                code: string;
                                description: string;
                                quantityOrdered: number | null;
                                quantityDelivered: number | null;
                                unit: string;
                                plannedStart: string | null;
                                dueDate: string | null;
                                deliveredDate: string | null;
                                /** @description Not delivered from the day after the due date, or delivered after it; never when cancelled. */
                                late: boolean;
                                status: string;
                                progress: {
                                    /** @enum {string} */
                                    stage: "scheduled" | "in progress" | "completed";
                                    percent: number;
                                };
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/difot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** DIFOT by month */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Covers the contact's customer branches only. */
                            limited: boolean;
                            months: {
                                /** @description YYYY-MM */
                                month: string;
                                counted: number;
                                onTime: number;
                                inFull: number;
                                /** @description On time and in full. */
                                difot: number;
                            }[];
                            total: {
                                counted: number;
                                onTime: number;
                                inFull: number;
                                /** @description On time and in full. */
                                difot: number;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live changes (server-sent events) */
        get: {
            parameters: {
                query?: {
                    /** @description Where a stream was left; a browser that reconnects by itself sends the header. */
                    lastEventId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            type: string;
                            title: string;
                            status: number;
                            /** @description Stable code for machines. */
                            code: string;
                            /** @description A sentence for people: what was wrong, where, what to do. */
                            detail: string;
                            requestId: string;
                            faults: {
                                field?: string;
                                row?: number;
                                column?: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
