using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnivAsso.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class QualifyTogether : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "UnderstandingNumber",
                table: "JoinRequests",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "NeedGroups",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    ProposedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NeedGroups", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NeedLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<int>(type: "INTEGER", nullable: false),
                    JoinRequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GroupId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NeedLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NeedLinks_JoinRequests_JoinRequestId",
                        column: x => x.JoinRequestId,
                        principalTable: "JoinRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UnderstandingVersions",
                columns: table => new
                {
                    JoinRequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnswerUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredByName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnderstandingVersions", x => new { x.JoinRequestId, x.Number });
                    table.ForeignKey(
                        name: "FK_UnderstandingVersions_JoinRequests_JoinRequestId",
                        column: x => x.JoinRequestId,
                        principalTable: "JoinRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NeedsInGroups",
                columns: table => new
                {
                    GroupId = table.Column<Guid>(type: "TEXT", nullable: false),
                    JoinRequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceSince = table.Column<long>(type: "INTEGER", nullable: false),
                    AnswerUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NeedsInGroups", x => new { x.GroupId, x.JoinRequestId });
                    table.ForeignKey(
                        name: "FK_NeedsInGroups_JoinRequests_JoinRequestId",
                        column: x => x.JoinRequestId,
                        principalTable: "JoinRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NeedsInGroups_NeedGroups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "NeedGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_NeedGroups_EndedAt_ProposedAt_Id",
                table: "NeedGroups",
                columns: new[] { "EndedAt", "ProposedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_NeedGroups_Reference",
                table: "NeedGroups",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NeedLinks_JoinRequestId",
                table: "NeedLinks",
                column: "JoinRequestId");

            migrationBuilder.CreateIndex(
                name: "IX_NeedLinks_TokenHash",
                table: "NeedLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NeedsInGroups_JoinRequestId_Place",
                table: "NeedsInGroups",
                columns: new[] { "JoinRequestId", "Place" });

            migrationBuilder.CreateIndex(
                name: "IX_NeedsInGroups_Place_AnswerUntil",
                table: "NeedsInGroups",
                columns: new[] { "Place", "AnswerUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_UnderstandingVersions_Status",
                table: "UnderstandingVersions",
                column: "Status");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "NeedLinks");

            migrationBuilder.DropTable(
                name: "NeedsInGroups");

            migrationBuilder.DropTable(
                name: "UnderstandingVersions");

            migrationBuilder.DropTable(
                name: "NeedGroups");

            migrationBuilder.DropColumn(
                name: "UnderstandingNumber",
                table: "JoinRequests");
        }
    }
}
