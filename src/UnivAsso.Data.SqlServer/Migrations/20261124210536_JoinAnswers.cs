using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnivAsso.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class JoinAnswers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "SecretUntil",
                table: "OutboxMails",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GroupKind",
                table: "Organisations",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NumberAnswer",
                table: "Organisations",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SeatOutside",
                table: "Organisations",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ContactConsent",
                table: "JoinRequests",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "OutsideRegion",
                table: "JoinRequests",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "StructureTold",
                table: "JoinRequests",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Email",
                table: "Drafts",
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NextLetter",
                table: "Drafts",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "NextLetterAt",
                table: "Drafts",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Nudged",
                table: "Drafts",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "DigestSubscriptions",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsOff = table.Column<bool>(type: "bit", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigestSubscriptions", x => x.UserId);
                    table.ForeignKey(
                        name: "FK_DigestSubscriptions_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DraftLinks",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    DraftId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftLinks", x => x.Hash);
                    table.ForeignKey(
                        name: "FK_DraftLinks_Drafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "Drafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_SecretUntil",
                table: "OutboxMails",
                column: "SecretUntil");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_NextLetterAt",
                table: "Drafts",
                column: "NextLetterAt");

            migrationBuilder.CreateIndex(
                name: "IX_DraftLinks_DraftId",
                table: "DraftLinks",
                column: "DraftId");

            // Before this column, a seat without a known commune was a seat outside the region: a commune of the region was required.
            migrationBuilder.Sql(
                """
                UPDATE JoinRequests SET OutsideRegion = 1
                WHERE Kind = 1 AND EXISTS (SELECT 1 FROM Organisations o WHERE o.Id = JoinRequests.OrganisationId AND o.CommuneCode IS NULL)
                """);
            migrationBuilder.Sql(
                """
                UPDATE JoinRequests SET OutsideRegion = 1
                WHERE Kind = 2 AND EXISTS (SELECT 1 FROM Researchers r WHERE r.Id = JoinRequests.ResearcherId AND JSON_VALUE(r.Profile, '$.InRegion') = 'false')
                """);

            // Codes and links already sent stay readable for nobody; those that wait are erased after they leave, in a week at the latest.
            migrationBuilder.Sql(
                """
                UPDATE OutboxMails SET [Text] = N'Contenu effacé : ce courriel portait un code ou un lien personnel.', Html = N'Contenu effacé : ce courriel portait un code ou un lien personnel.'
                WHERE ([Key] LIKE 'code:%' OR [Key] LIKE 'account:%' OR [Key] LIKE 'draft:%') AND (SentAt IS NOT NULL OR FailedAt IS NOT NULL)
                """);
            migrationBuilder.Sql(
                """
                UPDATE OutboxMails SET SecretUntil = DATEADD(day, 7, CreatedAt)
                WHERE ([Key] LIKE 'code:%' OR [Key] LIKE 'account:%' OR [Key] LIKE 'draft:%') AND SentAt IS NULL AND FailedAt IS NULL
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DigestSubscriptions");

            migrationBuilder.DropTable(
                name: "DraftLinks");

            migrationBuilder.DropIndex(
                name: "IX_OutboxMails_SecretUntil",
                table: "OutboxMails");

            migrationBuilder.DropIndex(
                name: "IX_Drafts_NextLetterAt",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "SecretUntil",
                table: "OutboxMails");

            migrationBuilder.DropColumn(
                name: "GroupKind",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "NumberAnswer",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "SeatOutside",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "ContactConsent",
                table: "JoinRequests");

            migrationBuilder.DropColumn(
                name: "OutsideRegion",
                table: "JoinRequests");

            migrationBuilder.DropColumn(
                name: "StructureTold",
                table: "JoinRequests");

            migrationBuilder.DropColumn(
                name: "Email",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "NextLetter",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "NextLetterAt",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "Nudged",
                table: "Drafts");
        }
    }
}
