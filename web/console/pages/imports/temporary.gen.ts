export interface paths {
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
                        mapping: Record<string, never>;
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
                        mapping: Record<string, never>;
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
                        mapping: Record<string, never>;
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
